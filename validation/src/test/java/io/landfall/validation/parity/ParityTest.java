package io.landfall.validation.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.parity.Difference.Kind;
import io.landfall.validation.parity.ParitySettings.Leniency;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParityTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{3}: {0} | {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            left                            | right                           | key | counts
            k,v / 1,a / 2,b / 3,c           | k,v / 3,c / 2,B / 4,d           | k   | left 3 right 3 same 1 changed 1 missing 1 extra 1
            k,v / 1,a / 2,b                 | k,v / 2,b / 1,a                 |     | left 2 right 2 same 2 changed 0 missing 0 extra 0
            k,v / 1,a / 1,a / 2,b           | k,v / 1,a / 2,b                 |     | left 3 right 2 same 2 changed 0 missing 1 extra 0
            k,v / 1,a / 1,a / 1,b           | k,v / 1,a / 1,b / 1,a           | k   | left 3 right 3 same 3 changed 0 missing 0 extra 0
            k,v / 1,a / 1,b / 1,c           | k,v / 1,b / 1,x                 | k   | left 3 right 2 same 1 changed 1 missing 1 extra 0
            k,v / 1,a                       | k,v / 2,b / 2,b / 2,c           | k   | left 1 right 3 same 0 changed 0 missing 1 extra 3
            k,v / ,a / 1,b                  | k,v / ,a / 1,b                  | k   | left 2 right 2 same 2 changed 0 missing 0 extra 0
            k,v / ,a / 1,b                  | k,v / ,x / 1,b                  | k   | left 2 right 2 same 1 changed 1 missing 0 extra 0
            k,v / ,a / ,b                   | k,v / ,b                        | k   | left 2 right 1 same 1 changed 0 missing 1 extra 0
            a,b,v / 1,x,1 / 1,y,2           | a,b,v / 1,y,2 / 1,x,3           | a;b | left 2 right 2 same 1 changed 1 missing 0 extra 0
            a,b,v / 1,,1 / ,1,2             | a,b,v / 1,,1 / ,1,3             | a;b | left 2 right 2 same 1 changed 1 missing 0 extra 0
            k,v / 01,a / 1,b                | k,v / 01,a / 1,c                | k   | left 2 right 2 same 1 changed 1 missing 0 extra 0
            k,v / 1.0,a / 2.5,b             | k,v / 1,a / 2.50,b              | k   | left 2 right 2 same 2 changed 0 missing 0 extra 0
            k,v / 1,a / 2,b                 | k,v / 1,a / 2,b / x,c           | k   | left 2 right 3 same 2 changed 0 missing 0 extra 1
            k,v / 1,a                       | k,v                             | k   | left 1 right 0 same 0 changed 0 missing 1 extra 0
            k,v                             | k,v                             | k   | left 0 right 0 same 0 changed 0 missing 0 extra 0
            K,V / 1,a                       | v,k / a,1                       | k   | left 1 right 1 same 1 changed 0 missing 0 extra 0
            id,n,v / 1,x,10 / 2,y,20        | id,n,v / 1,x,10 / 2,y,21        |     | left 2 right 2 same 1 changed 1 missing 0 extra 0
            id,n,v / 1,x,10 / 2,y,20        | id,n,v / 1,q,11 / 2,r,21        |     | left 2 right 2 same 0 changed 2 missing 0 extra 0
            n,v / x,10 / y,20               | n,v / p,11 / q,21               |     | left 2 right 2 same 0 changed 0 missing 2 extra 2
            k / 1 / 2                       | k / 2 / 3                       | k   | left 2 right 2 same 1 changed 0 missing 1 extra 1
            """)
    void counts(String left, String right, String key, String counts) throws Exception {
        var sides = new Sides(folder);
        var settings = key == null ? ParitySettings.STRICT : ParitySettings.STRICT.withKey(key.split(";"));
        var result = sides.result(sides.rows("left.csv", left), sides.rows("right.csv", right), settings);
        assertThat(Sides.counts(result)).isEqualTo(counts);
        var found = result.differences().orElseThrow();
        for (var kind : Kind.values()) {
            assertThat(found.count(Differences.Filter.of(kind)))
                    .as("%s", kind)
                    .isEqualTo(
                            switch (kind) {
                                case CHANGED -> result.counts().changed();
                                case MISSING -> result.counts().missing();
                                case EXTRA -> result.counts().extra();
                            });
        }
    }

    @ParameterizedTest(name = "{0} | {1} within {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.00    | 1.01     | 0.01   | true
            100.00  | 100.01   | 0.01   | true
            100.00  | 100.0101 | 0.01   | false
            100     | 101      | 1%     | true
            100     | 102      | 1%     | false
            1       | 1.000001 | 1e-6rel| true
            1       |          | 0.1    | false
            """)
    void toleratesNumbers(String left, String right, String tolerance, boolean equal) throws Exception {
        var sides = new Sides(folder);
        var settings = ParitySettings.STRICT.withTolerances(
                Map.of("V", Tolerance.parse(tolerance).orElseThrow()));
        for (var keyed : List.of(settings.withKey("k"), settings)) {
            var result = sides.result(
                    sides.rows("left.csv", "k,v / 7,2 / 1," + left),
                    sides.write("right.csv", "k,v\n7,2\n1,%s\n".formatted(right == null ? "" : right)),
                    keyed);
            assertThat(result.equal()).as("%s", keyed.key()).isEqualTo(equal);
        }
    }

    @Test
    void toleratesManyNumbersWithoutAKey() throws Exception {
        var left = new StringBuilder("v,w");
        var right = new StringBuilder("v,w");
        for (int i = 0; i < 500; i++) {
            left.append(" / ").append(i % 7).append(".5,").append(i);
            right.append(" / ")
                    .append(i % 7)
                    .append(i % 2 == 0 ? ".50000000001," : ".5,")
                    .append(i);
        }
        var sides = new Sides(folder);
        var settings = ParitySettings.STRICT.withTolerances(
                Map.of("*", Tolerance.parse("1e-9").orElseThrow()));
        var result = sides.result(
                sides.rows("left.csv", left.toString()), sides.rows("right.csv", right.toString()), settings);
        assertThat(Sides.counts(result)).isEqualTo("left 500 right 500 same 500 changed 0 missing 0 extra 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            k,v / 1,Anna~ | k,v / 1,Anna | true  | false | false
            k,v / 1,Anna  | k,v / 1,ANNA | false | true  | false
            k,v / 1,""    | k,v / 1,     | false | false | true
            """)
    void isLenientWhenTold(String left, String right, boolean blanks, boolean letterCase, boolean emptyIsNull)
            throws Exception {
        var sides = new Sides(folder);
        var one = sides.rows("left.csv", left);
        var other = sides.rows("right.csv", right);
        var lenient = ParitySettings.STRICT.withLeniency(new Leniency(blanks, letterCase, emptyIsNull));
        assertThat(sides.result(one, other, ParitySettings.STRICT).equal()).isFalse();
        assertThat(sides.result(one, other, lenient).equal()).isTrue();
        assertThat(sides.result(one, other, lenient.withKey("k")).equal()).isTrue();
    }

    @Test
    void mapsIgnoresAndFilters() throws Exception {
        var sides = new Sides(folder);
        var left = sides.rows("left.csv", "order_id,amount,loaded_at,status / 1,10,x,PAID / 2,20,x,OPEN / 3,30,x,PAID");
        var right = sides.rows("right.csv", "id,amount,written,status / 1,10,y,PAID / 2,99,y,OPEN / 3,31,y,PAID");
        var settings = ParitySettings.STRICT
                .withKey("order_id")
                .withMapping(Map.of("order_id", "id"))
                .withIgnored("loaded_at", "written")
                .withFilter("status = 'PAID' AND amount < 1000");
        var result = sides.result(left, right, settings);
        assertThat(Sides.counts(result)).isEqualTo("left 2 right 2 same 1 changed 1 missing 0 extra 0");
        assertThat(result.columns()).containsExactly(new ParityResult.ColumnChanges("amount", 1));
        assertThat(result.schema()).isEmpty();
    }

    @Test
    void pagesThroughDifferences() throws Exception {
        var left = new StringBuilder("k,a,b");
        var right = new StringBuilder("k,a,b");
        for (int i = 1; i <= 25; i++) {
            left.append(" / ").append(i).append(",x,y");
            right.append(" / ").append(i).append(i % 2 == 0 ? ",X,y" : ",x,z");
        }
        var sides = new Sides(folder);
        var differences = sides.result(
                        sides.rows("left.csv", left.toString()),
                        sides.rows("right.csv", right + " / 30,x,y"),
                        ParitySettings.STRICT.withKey("k"))
                .differences()
                .orElseThrow();
        assertThat(differences.count(Differences.Filter.ALL)).isEqualTo(26);
        assertThat(differences.page(20, 10, Differences.Filter.ALL))
                .extracting(Difference::number)
                .containsExactly(21L, 22L, 23L, 24L, 25L, 26L);
        var ofA = differences.page(0, 5, Differences.Filter.of("a"));
        assertThat(ofA).hasSize(5).allSatisfy(one -> assertThat(one.kind()).isEqualTo(Kind.CHANGED));
        assertThat(ofA.getFirst().cells())
                .containsExactly(
                        new Difference.Cell("k", "2", "2", null),
                        new Difference.Cell("a", "x", "X", Cause.CASE),
                        new Difference.Cell("b", "y", "y", null));
        assertThat(differences
                        .page(0, 5, Differences.Filter.of(Kind.EXTRA))
                        .getFirst()
                        .cells())
                .first()
                .isEqualTo(new Difference.Cell("k", null, "30", null));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            k,v / 1,a | k,v / 1,a | key x       | Key column 'x' is not on both sides; these are: k, v
            k,v / 1,a | p,q / 1,a | key         | The two sides have no column in common: left has k, v; right has p, q
            k,v / 1,a | k,v / 1,a | ignore x    | The list of ignored columns names the column 'x', which neither side has
            k,v / 1,a | k,v / 1,a | tolerance v | The tolerance for 'v' cannot be applied: the column does not hold numbers on both sides
            k,v / 1,a | k,v / 1,a | filter x=   | The filter cannot be applied: Parser Error: syntax error at or near ")"
            """)
    void saysWhatIsWrongWithTheCall(String left, String right, String what, String message) throws Exception {
        var sides = new Sides(folder);
        var settings = switch (what.split(" ")[0]) {
            case "ignore" -> ParitySettings.STRICT.withIgnored("x");
            case "tolerance" ->
                ParitySettings.STRICT.withTolerances(
                        Map.of("v", Tolerance.parse("1").orElseThrow()));
            case "filter" -> ParitySettings.STRICT.withFilter("x =");
            case String key when what.endsWith("x") -> ParitySettings.STRICT.withKey("x");
            default -> ParitySettings.STRICT;
        };
        var compared = sides.compare(sides.rows("left.csv", left), sides.rows("right.csv", right), settings);
        assertThat(compared.value()).isEmpty();
        assertThat(compared.diagnostics()).extracting(Diagnostic::message).contains(message);
        assertThat(sides.differences()).doesNotExist();
    }

    @Test
    void comparesTypedFilesWithText() throws Exception {
        var sides = new Sides(folder);
        var parquet = folder.resolve("right.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM (VALUES (1::BIGINT, 1.50::DECIMAL(9,2), 0.1::DOUBLE, DATE '2024-02-29', TIMESTAMP '2024-02-29 10:00:00', true, 'x'), (2, NULL, 2, NULL, NULL, NULL, NULL), (3, 1.24, 2, NULL, NULL, false, '')) t(id, price, rate, day, at_, flag, note)) TO '%s'"
                            .formatted(parquet));
        }
        var left = sides.rows(
                "left.csv",
                "id,price,rate,day,at_,flag,note / 1,1.5,1e-1,2024-02-29,2024-02-29T10:00:00,TRUE,x / 2,,2.0,,,, / 3,1.239,2,,,no,");
        var result = sides.result(left, parquet, ParitySettings.STRICT.withKey("id"));
        assertThat(Sides.causes(result)).isEqualTo("ROUNDING price 1, NULL_EMPTY note 1");
        assertThat(Sides.counts(sides.result(parquet, parquet, ParitySettings.STRICT)))
                .isEqualTo("left 3 right 3 same 3 changed 0 missing 0 extra 0");
    }

    @Test
    void readsFilesThatAreNotWellFormed() throws Exception {
        var sides = new Sides(folder);
        var left = sides.write("left.csv", "k;v\n1;\"a\"\n2;b;c\n3;d\n");
        var right = sides.write("right.csv", "k;v\n1;a\n2;b\n3;D\n");
        var compared = sides.compare(left, right, ParitySettings.STRICT.withKey("k"));
        assertThat(Sides.causes(compared.value().orElseThrow())).isEqualTo("CASE v 1");
        assertThat(compared.diagnostics()).extracting(Diagnostic::id).containsExactly("VA-DATA-008");
    }

    @Test
    void staysWithinItsMemory() throws Exception {
        var left = folder.resolve("left.csv");
        var right = folder.resolve("right.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT i AS id, md5(CAST(i AS VARCHAR)) AS name, i %% 1000 AS amount FROM range(300000) t(i)) TO '%s'"
                            .formatted(left));
            statement.execute(
                    "COPY (SELECT i AS id, CASE WHEN i %% 1000 = 7 THEN upper(md5(CAST(i AS VARCHAR))) ELSE md5(CAST(i AS VARCHAR)) END AS name, i %% 1000 AS amount FROM range(300000) t(i) WHERE i %% 100000 <> 9) TO '%s'"
                            .formatted(right));
        }
        var sides = new Sides(folder);
        var settings = ParitySettings.STRICT.withMemory("120MB").withTemporary(folder);
        for (var keyed : List.of(settings.withKey("id"), settings)) {
            var result = sides.result(left, right, keyed);
            assertThat(Sides.counts(result))
                    .isEqualTo("left 300000 right 299997 same 299697 changed 300 missing 3 extra 0");
            assertThat(Sides.causes(result)).isEqualTo("CASE name 300");
        }
        try (var files = java.nio.file.Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
        assertThat(Optional.of(sides.differences())).isPresent();
    }

    @Test
    void survivesAKeyThatTellsNothingApart() throws Exception {
        var left = folder.resolve("left.parquet");
        var right = folder.resolve("right.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (SELECT 1 AS k, i AS v FROM range(60000) t(i)) TO '%s'".formatted(left));
            statement.execute("COPY (SELECT 1 AS k, i + 1 AS v FROM range(60000) t(i)) TO '%s'".formatted(right));
        }
        var result = new Sides(folder).result(left, right, ParitySettings.STRICT.withKey("k"));
        assertThat(Sides.counts(result)).isEqualTo("left 60000 right 60000 same 59999 changed 1 missing 0 extra 0");
        assertThat(result.duplicates()).isEqualTo(new Duplicates(1, 1));
    }

    @Test
    void saysHowManyKeysDoNotTellRowsApart() throws Exception {
        var sides = new Sides(folder);
        var result = sides.result(
                sides.rows("left.csv", "k,v / 1,a / 1,b / 2,c"),
                sides.rows("right.csv", "k,v / 1,a / 1,b / 2,c"),
                ParitySettings.STRICT.withKey("k"));
        assertThat(result.explanations())
                .extracting(Explanation::text)
                .first()
                .asString()
                .startsWith("Keys in 'k' that are there more than once: 1 on the left, 1 on the right: ");
    }
}
