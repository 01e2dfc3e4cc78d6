package io.landfall.validation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** An old workbook ({@code .xls}), which is small enough to be in memory. A row of it may be there without any cells. */
record XlsBook(HSSFWorkbook workbook) implements Book {

    static XlsBook read(Path file) throws IOException {
        try {
            return new XlsBook(new HSSFWorkbook(new POIFSFileSystem(file.toFile(), true), false));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    @Override
    public List<String> sheets() {
        var names = new ArrayList<String>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            names.add(workbook.getSheetName(i));
        }
        return names;
    }

    @Override
    public Optional<String> reference(String name) {
        var found = workbook.getName(name);
        return found == null ? Optional.empty() : Optional.ofNullable(found.getRefersToFormula());
    }

    @Override
    public CellRows rows(String sheet) {
        return new Rows(workbook.getSheet(sheet).iterator());
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private record Rows(Iterator<Row> rows) implements CellRows {

        @Override
        public @Nullable CellRow next() {
            return rows.hasNext() ? cells(rows.next()) : null;
        }

        private static CellRow cells(Row row) {
            var values = new ArrayList<@Nullable Object>();
            if (row.getFirstCellNum() < 0) {
                return new CellRow(row.getRowNum(), 0, values);
            }
            for (int column = row.getFirstCellNum(); column < row.getLastCellNum(); column++) {
                values.add(value(row.getCell(column)));
            }
            return new CellRow(row.getRowNum(), row.getFirstCellNum(), values);
        }

        @Override
        public void close() {
            // The workbook is all in memory.
        }
    }

    /** Of a formula its last result, of a blank or an error nothing. */
    private static @Nullable Object value(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            case NUMERIC -> {
                var style = cell.getCellStyle();
                var kind = CellStyles.Kind.of(style.getDataFormat(), style.getDataFormatString());
                yield CellStyles.value(CellNumber.of(cell.getNumericCellValue()), kind, false);
            }
            case BLANK, ERROR, FORMULA, _NONE -> null;
        };
    }
}
