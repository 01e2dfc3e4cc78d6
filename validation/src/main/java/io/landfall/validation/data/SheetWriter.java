package io.landfall.validation.data;

import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes rows to a sheet of a new Excel workbook, few of which are in memory at a time. */
final class SheetWriter implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;

    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final CellStyle date;
    private final CellStyle timestamp;
    private final SheetRange start;
    private int nextRow;

    /**
     * A writer for a sheet.
     *
     * @param before a workbook whose other sheets stay
     */
    SheetWriter(FileFormat.Spreadsheet format, List<Field> fields, Optional<Path> before) throws IOException {
        this.workbook =
                new SXSSFWorkbook(before.isPresent() ? existing(before.get()) : new XSSFWorkbook(), ROWS_IN_MEMORY);
        var name = WorkbookUtil.createSafeSheetName(format.sheet().isEmpty() ? "Sheet1" : format.sheet());
        var old = workbook.getSheetIndex(name);
        if (old >= 0) {
            workbook.removeSheetAt(old);
        }
        this.sheet = workbook.createSheet(name);
        this.date = style("yyyy-mm-dd");
        this.timestamp = style("yyyy-mm-dd hh:mm:ss");
        this.start = SheetRange.parse(format.range()).orElse(SheetRange.ALL);
        this.nextRow = start.firstRow();
        if (format.header()) {
            add(fields.stream().map(Field::name).toList());
        }
    }

    private static XSSFWorkbook existing(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return new XSSFWorkbook(bytes);
        }
    }

    private CellStyle style(String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /** Whether the sheet takes no more rows. */
    boolean isFull() {
        return nextRow > SpreadsheetVersion.EXCEL2007.getLastRowIndex();
    }

    /** Adds a row of values as {@link FittingValues} makes them. */
    void add(List<? extends @Nullable Object> values) {
        var row = sheet.createRow(nextRow++);
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value != null) {
                put(row, start.firstColumn() + i, value);
            }
        }
    }

    private void put(Row row, int column, Object value) {
        var cell = row.createCell(column);
        switch (value) {
            case Boolean truth -> cell.setCellValue(truth);
            case Double number when !Double.isFinite(number) -> cell.setCellValue(number.toString());
            case Long number when Math.abs(number) > 1L << 53 -> cell.setCellValue(number.toString());
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case Float number -> cell.setCellValue(Double.parseDouble(number.toString()));
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            case LocalDateTime time -> {
                cell.setCellValue(time);
                cell.setCellStyle(timestamp);
            }
            case byte[] bytes ->
                cell.setCellValue(HexFormat.of().withUpperCase().formatHex(bytes));
            default -> cell.setCellValue(FittingValues.text(value));
        }
    }

    void write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
