package io.landfall.validation.data;

import java.time.LocalTime;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What the styles of a workbook make of numbers: dates, texts, or just numbers.
 *
 * @param kinds by the number of the style
 * @param from1904 whether days are counted from 1904
 */
record CellStyles(List<Kind> kinds, boolean from1904) {

    enum Kind {
        NUMBER,
        DATE,
        TEXT;

        static Kind of(int format, String pattern) {
            if (pattern.equals("@")) {
                return TEXT;
            }
            return DateUtil.isADateFormat(format, pattern) ? DATE : NUMBER;
        }
    }

    /** The value of a numeric cell: a number, a text, a date, a time or both. */
    Object value(CellNumber number, int style) {
        return value(number, style >= 0 && style < kinds.size() ? kinds.get(style) : Kind.NUMBER, from1904);
    }

    static Object value(CellNumber number, Kind kind, boolean from1904) {
        return switch (kind) {
            case NUMBER -> number;
            case TEXT -> number.text();
            case DATE -> DateUtil.isValidExcelDate(number.value()) ? date(number.value(), from1904) : number;
        };
    }

    private static Object date(double days, boolean from1904) {
        var time = DateUtil.getLocalDateTime(days, from1904, true);
        if (days < 1) {
            return time.toLocalTime();
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate() : time;
    }
}
