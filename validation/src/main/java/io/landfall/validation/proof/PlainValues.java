package io.landfall.validation.proof;

import io.landfall.converter.expression.SqlType;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** Values of each type: those of every day, and those at which conversions go wrong. */
final class PlainValues {

    private static final List<String> WORDS =
            List.of("A", "B", "C", "North", "South", "Berlin", "Lyon", "apple", "pear", "X1", "X2", "open", "closed");

    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "  ",
            "a",
            "N",
            "n",
            " A",
            "A ",
            "B  ",
            "0",
            "00",
            "007",
            "-",
            "1e3",
            "1,234",
            " 12",
            "12 ",
            "12abc",
            "1.5",
            "-3",
            "+4",
            ".5",
            "5.",
            "2024-02-30",
            "31/12/2023",
            "O'Brien",
            "50%",
            "a_b",
            "a\\b",
            "Ünal",
            "straße",
            "null",
            "NULL",
            "N/A",
            "a,b;c|d",
            "x y  z",
            "Long Name With Blanks",
            "TRUE",
            "yes");

    private static final List<String> NUMBER_TEXTS =
            List.of("12", "3.50", "-7", "100", "0", "1", "2", "25", "19.99", "1000", "7", "42");

    private static final List<String> ODD_NUMBER_TEXTS = List.of(
            "",
            " ",
            "abc",
            "12abc",
            " 12",
            "12 ",
            "1e3",
            "1E-2",
            "1,234",
            "0.005",
            "-0.5",
            "2.5",
            "1.005",
            ".5",
            "5.",
            "-",
            "+4",
            "--1",
            "00012",
            "99999999999",
            "1.23456789012",
            "$5",
            "1 2",
            "0x1F");

    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "3", "5", "7", "10", "12", "25", "100", "250", "1000");

    private static final List<String> ODD_NUMBERS = List.of(
            "-1",
            "-2",
            "0.5",
            "-0.5",
            "1.5",
            "2.5",
            "-2.5",
            "0.005",
            "0.015",
            "1.005",
            "2.675",
            "-1.005",
            "0.1",
            "0.01",
            "99.99",
            "99.995",
            "0.333333",
            "12345.678",
            "-7",
            "999999",
            "1000000.01",
            "123456789");

    private static final List<String> DATES = List.of(
            "2023-01-15T00:00",
            "2023-06-30T00:00",
            "2024-03-01T00:00",
            "2025-11-05T00:00",
            "2022-07-04T00:00",
            "2024-05-31T00:00");

    private static final List<String> ODD_DATES = List.of(
            "2024-02-29T00:00",
            "2023-02-28T00:00",
            "2024-12-31T00:00",
            "2025-01-01T00:00",
            "2000-02-29T00:00",
            "1900-03-01T00:00",
            "1999-12-31T23:59:59",
            "1970-01-01T00:00",
            "2024-01-31T13:45:30",
            "2024-03-31T02:30",
            "2023-12-31T12:00",
            "1969-12-31T00:00",
            "2049-12-31T00:00",
            "2050-01-01T00:00",
            "2024-02-29T23:59:59",
            "2021-05-03T09:08:07");

    private PlainValues() {}

    /** Texts that are read as numbers. */
    static List<String> numberTexts(boolean odd) {
        return odd ? ODD_NUMBER_TEXTS : NUMBER_TEXTS;
    }

    static List<LocalDateTime> dates(boolean odd) {
        return (odd ? ODD_DATES : DATES).stream().map(LocalDateTime::parse).toList();
    }

    /** Values of a type; some may not fit it. */
    static List<Object> of(SqlType type, boolean odd) {
        return switch (type.family()) {
            case BOOLEAN -> List.of(true, false);
            case NUMBER -> numbers(type, odd);
            case TEXT -> odd ? oddTexts((SqlType.Text) type) : List.copyOf(WORDS);
            case DATE, TIMESTAMP -> List.copyOf(dates(odd));
            case TIME ->
                List.of(LocalTime.of(9, 30), LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59), LocalTime.of(12, 0, 1));
            case BINARY -> List.of(new byte[0], new byte[] {1, 2, 3});
        };
    }

    private static List<Object> oddTexts(SqlType.Text type) {
        var full = Math.min(type.length(), 300);
        return Stream.concat(
                        ODD_TEXTS.stream(),
                        Stream.of("w".repeat(full), "Zz9 ".repeat(full / 4 + 1).substring(0, full)))
                .<Object>map(text -> text)
                .toList();
    }

    private static List<Object> numbers(SqlType type, boolean odd) {
        var usual = (odd ? ODD_NUMBERS : NUMBERS).stream().map(BigDecimal::new);
        return Stream.concat(usual, odd ? limits(type) : Stream.of())
                .<Object>map(number -> number)
                .toList();
    }

    /** The greatest numbers that a type holds. */
    private static Stream<BigDecimal> limits(SqlType type) {
        return switch (type) {
            case SqlType.Decimal(var precision, var scale) -> {
                var greatest =
                        BigDecimal.TEN.pow(precision).subtract(BigDecimal.ONE).scaleByPowerOfTen(-scale);
                yield Stream.of(greatest, greatest.negate(), BigDecimal.ONE.scaleByPowerOfTen(-scale));
            }
            case SqlType.Plain.SMALLINT -> Stream.of("32767", "-32768").map(BigDecimal::new);
            case SqlType.Plain.INTEGER -> Stream.of("2147483647", "-2147483648").map(BigDecimal::new);
            case SqlType.Plain.BIGINT ->
                Stream.of("9007199254740993", "-9007199254740993").map(BigDecimal::new);
            case SqlType.Plain.DOUBLE, SqlType.Plain.REAL ->
                Stream.of("1e15", "-1e-7").map(BigDecimal::new);
            case SqlType.Plain _, SqlType.Text _ -> Stream.of();
        };
    }
}
