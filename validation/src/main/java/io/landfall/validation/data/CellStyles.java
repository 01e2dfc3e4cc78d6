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

    private static final int SECONDS_OF_A_DAY = 86_400;

    /** What arithmetic with days makes of whole seconds is nearer to them than that. */
    private static final double NEAR = 0.002;

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

    /** Times are fractions of a day, which seldom say a second to the last digit. What is not near to one keeps its milliseconds. */
    private static Object date(double days, boolean from1904) {
        var seconds = days * SECONDS_OF_A_DAY;
        var isNear = Math.abs(seconds - Math.rint(seconds)) < NEAR;
        var time = DateUtil.getLocalDateTime(days, from1904, isNear);
        if (days < 1) {
            return time.toLocalTime();
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate() : time;
    }
}
