package io.landfall.validation.reference.powercenter.expression;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.JulianFields;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The parts of a date format, longer words first, so that {@code MONTH} is not taken for {@code MON}. */
enum DatePart {
    SSSSS(5, date -> padded(date.toLocalTime().toSecondOfDay(), 5)),
    MONTH(0, date -> date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
    YYYY(4, date -> padded(date.getYear(), 4)),
    HH24(2, date -> padded(date.getHour(), 2)),
    HH12(2, DatePart::halfDayHour),
    A_M_("A.M.", date -> date.getHour() < 12 ? "A.M." : "P.M."),
    P_M_("P.M.", date -> date.getHour() < 12 ? "A.M." : "P.M."),
    YYY(3, date -> padded(date.getYear() % 1000, 3)),
    MON(0, date -> first3(date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))),
    DAY(0, date -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
    DDD(3, date -> padded(date.getDayOfYear(), 3)),
    YY(2, date -> padded(date.getYear() % 100, 2)),
    RR(2, date -> padded(date.getYear() % 100, 2)),
    MM(2, date -> padded(date.getMonthValue(), 2)),
    MI(2, date -> padded(date.getMinute(), 2)),
    MS(3, date -> padded(date.get(ChronoField.MILLI_OF_SECOND), 3)),
    US(6, date -> padded(date.get(ChronoField.MICRO_OF_SECOND), 6)),
    NS(9, date -> padded(date.get(ChronoField.NANO_OF_SECOND), 9)),
    DD(2, date -> padded(date.getDayOfMonth(), 2)),
    DY(0, date -> first3(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))),
    HH(2, DatePart::halfDayHour),
    SS(2, date -> padded(date.getSecond(), 2)),
    AM(0, date -> date.getHour() < 12 ? "AM" : "PM"),
    PM(0, date -> date.getHour() < 12 ? "AM" : "PM"),
    WW(0, date -> padded((date.getDayOfYear() - 1) / 7 + 1, 2)),
    W(0, date -> padded((date.getDayOfMonth() - 1) / 7 + 1, 1)),
    Y(1, date -> padded(date.getYear() % 10, 1)),
    D(0, date -> padded(date.getDayOfWeek().getValue() % 7 + 1, 1)),
    Q(0, date -> padded((date.getMonthValue() - 1) / 3 + 1, 1)),
    J(7, date -> Long.toString(date.getLong(JulianFields.JULIAN_DAY)));

    private final String word;
    private final int digits;
    private final Function<LocalDateTime, String> written;

    DatePart(int digits, Function<LocalDateTime, String> written) {
        this.word = name();
        this.digits = digits;
        this.written = written;
    }

    DatePart(String word, Function<LocalDateTime, String> written) {
        this.word = word;
        this.digits = 0;
        this.written = written;
    }

    String word() {
        return word;
    }

    /** Most digits that it is read from; 0 when it is no number that is read. */
    int digits() {
        return digits;
    }

    String write(LocalDateTime date) {
        return written.apply(date);
    }

    /** The part whose word stands there, in upper case. */
    static Optional<DatePart> at(String format, int position) {
        for (var part : values()) {
            if (format.startsWith(part.word, position)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private static String halfDayHour(LocalDateTime date) {
        return padded((date.getHour() + 11) % 12 + 1, 2);
    }

    private static String first3(String name) {
        return name.substring(0, 3);
    }

    private static String padded(int number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }
}
