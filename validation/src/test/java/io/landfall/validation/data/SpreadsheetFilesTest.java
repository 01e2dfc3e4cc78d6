package io.landfall.validation.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetFilesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeWorkbooks() throws Exception {
        write(new XSSFWorkbook(), "book.xlsx");
        write(new HSSFWorkbook(), "book.xls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"book.xlsx", "book.xls"})
    void readsCellsByTheirTypesAndStyles(String file) throws Exception {
        var loaded = LoadedRows.of(
                folder,
                new Dataset.File(file, new FileFormat.Spreadsheet("data", "", true)),
                new Field("Name", Types.text(10)),
                new Field("Qty", Types.DOUBLE),
                new Field("Day", Types.DATE),
                new Field("At", Types.TIMESTAMP),
                new Field("Open", Types.BOOLEAN),
                new Field("Code", Types.text(10)),
                new Field("F7", Types.DOUBLE));
        assertThat(loaded.rows()).isEqualTo("""
                Anna | 1.5 | 2024-02-29 | 2024-02-29 13:05:00.0 | true | 007 | 12.0 | 1
                null | null | null | null | null | null | null | 2
                1000000000 | null | null | null | null | 8.25 | 0.1 | 3""");
        assertThat(loaded.diagnostics())
                .containsExactly(
                        "1 values of column 'Name' of '%s' are longer than 10 characters and were cut".formatted(file),
                        "1 values of column 'Qty' of '%s' are no DOUBLE; they were read as NULL".formatted(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"book.xlsx", "book.xls"})
    void readsRangesByCellsAndByName(String file) throws Exception {
        for (var format : List.of(
                new FileFormat.Spreadsheet("", "B2:C4", false),
                new FileFormat.Spreadsheet("", "Part", false),
                new FileFormat.Spreadsheet("part", "", false))) {
            var rows = LoadedRows.of(
                            folder,
                            new Dataset.File(file, format),
                            new Field("A", Types.TEXT),
                            new Field("B", Types.TEXT))
                    .rows();
            assertThat(rows).as(format.toString()).isEqualTo("""
                    1.5 | 2024-02-29 | 1
                    null | null | 2
                    many | null | 3""");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            44197.833333333336 | 2021-01-01 20:00:00.0 | 0
            44188.719444       | 2020-12-23 17:16:00.0 | 1
            44187.626392       | 2020-12-22 15:02:00.0 | 1
            """)
    void roundsTimesToTheNearestSecond(double days, String time, int between) throws Exception {
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(folder.resolve("times.xlsx"))) {
            var cell = workbook.createSheet().createRow(0).createCell(0);
            cell.setCellValue(days);
            cell.setCellStyle(style(workbook, "yyyy-mm-dd hh:mm"));
            workbook.write(out);
        }
        var loaded = LoadedRows.of(
                folder,
                new Dataset.File("times.xlsx", new FileFormat.Spreadsheet("", "", false)),
                new Field("At", Types.TIMESTAMP));
        assertThat(loaded.rows()).isEqualTo(time + " | 1");
        assertThat(loaded.diagnostics()).hasSize(between);
    }

    @ParameterizedTest
    @ValueSource(strings = {"book.xlsx", "book.xls"})
    void probesNamesAndTypes(String file) {
        var fields = SchemaProbe.fields(
                DataFile.of(folder.resolve(file)),
                new FileFormat.Spreadsheet("Data$", "", true),
                SourceLocation.of("test.xml"));
        assertThat(fields.value())
                .extracting(field -> field.name() + " " + field.type().sql())
                .containsExactly(
                        "Name VARCHAR(255)",
                        "Qty VARCHAR(255)",
                        "Day DATE",
                        "At TIMESTAMP",
                        "Open BOOLEAN",
                        "Code VARCHAR(255)",
                        "F7 DOUBLE");
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        Files.writeString(folder.resolve("text.xlsx"), "no workbook");
        assertThat(diagnostics("book.xlsx", "Dat", ""))
                .containsExactly("'book.xlsx' has no sheet 'Dat'; it has Data, Other");
        assertThat(diagnostics("book.xlsx", "", "Whole")).containsExactly("'book.xlsx' has no range 'Whole'");
        assertThat(diagnostics("text.xlsx", "", ""))
                .containsExactly("'text.xlsx' cannot be read as an Excel workbook: it is no workbook");
    }

    private List<String> diagnostics(String file, String sheet, String range) {
        return SchemaProbe.fields(
                        DataFile.of(folder.resolve(file)),
                        new FileFormat.Spreadsheet(sheet, range, true),
                        SourceLocation.of("test.xml"))
                .diagnostics()
                .stream()
                .map(Diagnostic::message)
                .toList();
    }

    private void write(Workbook workbook, String file) throws Exception {
        var sheet = workbook.createSheet("Data");
        workbook.createSheet("Other");
        var header = sheet.createRow(0);
        var names = new String[] {"Name", "Qty", "Day", "At", "Open", "Code"};
        for (int i = 0; i < names.length; i++) {
            header.createCell(i).setCellValue(names[i]);
        }
        var first = sheet.createRow(1);
        first.createCell(0).setCellValue("Anna");
        first.createCell(1).setCellValue(1.5);
        var day = first.createCell(2);
        day.setCellValue(LocalDate.of(2024, 2, 29));
        day.setCellStyle(style(workbook, "dd/mm/yyyy"));
        var time = first.createCell(3);
        time.setCellValue(LocalDateTime.of(2024, 2, 29, 13, 5));
        time.setCellStyle(style(workbook, "yyyy-mm-dd hh:mm"));
        first.createCell(4).setCellValue(true);
        first.createCell(5).setCellValue("007");
        var sum = first.createCell(6);
        sum.setCellFormula("5+7");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum);
        var last = sheet.createRow(3);
        last.createCell(0).setCellValue(1e11);
        last.createCell(1).setCellValue("many");
        last.createCell(2).setCellErrorValue(FormulaError.DIV0.getCode());
        var code = last.createCell(5);
        code.setCellValue(8.25);
        code.setCellStyle(style(workbook, "@"));
        last.createCell(6).setCellValue(0.1);
        sheet.createRow(4).createCell(0).setCellStyle(style(workbook, "0.00"));
        var name = workbook.createName();
        name.setNameName("Part");
        name.setRefersToFormula("Data!$B$2:$C$4");
        try (var out = Files.newOutputStream(folder.resolve(file))) {
            workbook.write(out);
        }
        workbook.close();
    }

    private static CellStyle style(Workbook workbook, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
