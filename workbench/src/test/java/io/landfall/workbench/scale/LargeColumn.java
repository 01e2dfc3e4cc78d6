package io.landfall.workbench.scale;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns of every generated table: three of a key and a date, and wide business data behind them. */
record LargeColumn(String name, Kind kind, boolean key) {

    /** What a column holds, in the words of sources and of ports. */
    enum Kind {
        NUMBER("number(p,s)", "decimal", 12, 0),
        AMOUNT("number(p,s)", "decimal", 15, 2),
        TEXT("varchar2", "string", 40, 0),
        DATE("date", "date/time", 19, 0);

        private final String column;
        private final String port;
        private final int precision;
        private final int scale;

        Kind(String column, String port, int precision, int scale) {
            this.column = column;
            this.port = port;
            this.precision = precision;
            this.scale = scale;
        }

        String column() {
            return column;
        }

        String port() {
            return port;
        }

        int precision() {
            return port.equals("date/time") ? 29 : precision;
        }

        int scale() {
            return port.equals("date/time") ? 9 : scale;
        }

        int width() {
            return precision;
        }

        int columnScale() {
            return scale;
        }
    }

    private static final List<String> WORDS = List.of(
            "CUSTOMER",
            "ORDER",
            "INVOICE",
            "REGION",
            "BRANCH",
            "PRODUCT",
            "CONTRACT",
            "ACCOUNT",
            "LEDGER",
            "CURRENCY",
            "TARIFF");

    static final LargeColumn ID = new LargeColumn("RECORD_ID", Kind.NUMBER, true);
    static final LargeColumn AMOUNT = new LargeColumn("NET_AMOUNT", Kind.AMOUNT, false);
    static final LargeColumn CODE = new LargeColumn("STATUS_CODE", Kind.TEXT, false);
    static final LargeColumn BOOKED = new LargeColumn("BOOKED_ON", Kind.DATE, false);

    /** All columns in their order. */
    static List<LargeColumn> all() {
        var rest = IntStream.range(0, 2 * WORDS.size()).mapToObj(n -> {
            var kind = Kind.values()[n % Kind.values().length];
            return new LargeColumn(WORDS.get(n % WORDS.size()) + "_" + kind + (n / WORDS.size()), kind, false);
        });
        return Stream.concat(Stream.of(ID, AMOUNT, CODE, BOOKED), rest).toList();
    }
}
