package io.landfall.workbench.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook of one sheet whose first row names the columns: it stays in sight, and filters the others. */
public final class Xlsx {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDEST = 80;
    private static final int NARROWEST = 8;

    /** Units of a column's width for one character. */
    private static final int CHARACTER = 256;

    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final Sheet sheet;
    private final List<Integer> widths = new ArrayList<>();
    private int written;

    private Xlsx(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The bytes of a workbook.
     *
     * @param rows numbers stay numbers, everything else is text as it is; the first row names the columns
     */
    public static byte[] workbook(String name, Stream<? extends List<?>> rows) {
        try (var book = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true);
                var bytes = new ByteArrayOutputStream()) {
            var xlsx = new Xlsx(book.createSheet(name));
            var heading = heading(book);
            rows.forEach(cells -> xlsx.add(cells, heading));
            xlsx.finish();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellStyle heading(Workbook book) {
        var font = book.createFont();
        font.setBold(true);
        var style = book.createCellStyle();
        style.setFont(font);
        return style;
    }

    private void add(List<?> cells, CellStyle heading) {
        var row = sheet.createRow(written++);
        for (int column = 0; column < cells.size(); column++) {
            var cell = cell(row, column, cells.get(column));
            if (written == 1) {
                cell.setCellStyle(heading);
            }
        }
    }

    private Cell cell(Row row, int column, Object value) {
        var cell = row.createCell(column);
        var text = value.toString();
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text);
        }
        if (column == widths.size()) {
            widths.add(NARROWEST);
        }
        widths.set(column, Math.clamp(text.length() + 2L, widths.get(column), WIDEST));
        return cell;
    }

    private void finish() {
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * CHARACTER);
        }
        if (written > 0) {
            sheet.createFreezePane(0, 1);
            sheet.setAutoFilter(new CellRangeAddress(0, written - 1, 0, widths.size() - 1));
        }
    }
}
