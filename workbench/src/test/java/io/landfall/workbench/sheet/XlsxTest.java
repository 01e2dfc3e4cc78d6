package io.landfall.workbench.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxTest {

    @Test
    void keepsNumbersAndTexts() throws IOException {
        var sheet = read(
                Stream.of(List.of("name", "errors"), List.of("=1+1, \"ä\"\n", 3L), List.of("007", 12), List.of("", 0)));
        assertThat(sheet.getSheetName()).isEqualTo("assets");
        assertThat(sheet.getRow(1).getCell(0).getCellType())
                .as("no formula is made of a text")
                .isEqualTo(CellType.STRING);
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=1+1, \"ä\"\n");
        assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(3);
        assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("007");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getLastRowNum()).isEqualTo(3);
    }

    @Test
    void cutsWhatNoCellTakes() throws IOException {
        var cell = read(Stream.of(List.of("message"), List.of("x".repeat(40_000))))
                .getRow(1)
                .getCell(0)
                .getStringCellValue();
        assertThat(cell).hasSize(32_767).endsWith("x…");
    }

    private static Sheet read(Stream<List<?>> rows) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(Xlsx.workbook("assets", rows)))) {
            return book.getSheetAt(0);
        }
    }
}
