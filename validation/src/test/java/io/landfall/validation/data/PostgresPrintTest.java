package io.landfall.validation.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.TestPostgres;
import io.landfall.validation.data.TableSnapshot.Column;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresPrintTest {

    /** The name of a type as its driver gives it, and two values. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            bool        | false               | NULL
            bool        | false               | true
            int2        | 0                   | NULL
            int4        | -5                  | 5
            int4        | 2147483647          | -2147483648
            int8        | 0                   | NULL
            int8        | 1                   | 4294967296
            int8        | -1                  | 0
            int8        | 9007199254740993    | 9007199254740992
            float4      | 'NaN'               | NULL
            float8      | 0                   | NULL
            float8      | 'NaN'               | NULL
            float8      | 0.1                 | 0.10000000000000002
            numeric     | -5                  | 5
            numeric     | 1                   | 10000
            numeric     | 'NaN'               | NULL
            numeric     | 'NaN'               | 'Infinity'
            numeric     | 'Infinity'          | '-Infinity'
            numeric     | 12345678901234567890.5 | 12345678901234567890.6
            text        | ''                  | NULL
            text        | 'a'                 | 'A'
            text        | 'a'                 | 'a '
            text        | '~'                 | NULL
            varchar     | 'Straße'            | 'Strasse'
            bpchar      | 'a'                 | 'a  '
            bpchar      | ''                  | NULL
            date        | 'infinity'          | '-infinity'
            date        | '2024-02-29'        | '2024-03-01'
            date        | '2024-02-29'        | NULL
            time        | '24:00'             | '00:00'
            timestamp   | '2024-02-29 10:00:00.000001' | '2024-02-29 10:00:00.000002'
            timestamp   | 'infinity'          | NULL
            timestamptz | '2024-02-29 10:00+00' | '2024-02-29 10:00+01'
            bytea       | '\\x00'              | '\\x'
            uuid        | '00000000-0000-0000-0000-000000000001' | '00000000-0000-0000-0000-000000000000'
            """)
    void tellsValuesApart(String type, String one, String other) throws Exception {
        assertThat(prints(type, "(%s), (%s)".formatted(one, other))).isEqualTo(2);
        assertThat(prints(type, "(%s), (%1$s)".formatted(one))).isEqualTo(1);
    }

    private static long prints(String type, String values) throws SQLException {
        var print = PostgresPrint.of(List.of(new Column("v", type)), 1);
        return number("SELECT count(DISTINCT %s) FROM (SELECT CAST(w AS %s) AS v FROM (VALUES %s) AS t(w)) s"
                .formatted(print, type, values));
    }

    private static long number(String query) throws SQLException {
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void belongsToTheWholeRow() throws SQLException {
        var print = PostgresPrint.of(List.of(new Column("a", "int4"), new Column("b", "int4")), 1);
        var sums = "SELECT count(DISTINCT s) FROM (SELECT sum(%s) AS s FROM (VALUES %s) AS t(k, a, b) GROUP BY k) x";
        assertThat(number(sums.formatted(print, "(1, 1, 2), (2, 2, 1), (3, NULL, 1), (4, 1, NULL)")))
                .isEqualTo(4);
        assertThat(number(sums.formatted(print, "(1, 1, 2), (1, 3, 4), (2, 1, 4), (2, 3, 2)")))
                .as("values that have changed places between rows")
                .isEqualTo(2);
    }
}
