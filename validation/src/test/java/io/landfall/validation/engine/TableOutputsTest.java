package io.landfall.validation.engine;

import static io.landfall.validation.engine.Pipelines.AT;
import static io.landfall.validation.engine.Pipelines.byRow;
import static io.landfall.validation.engine.Pipelines.csv;
import static io.landfall.validation.engine.Pipelines.keep;
import static io.landfall.validation.engine.Pipelines.toTable;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Target.Mode;
import io.landfall.converter.sql.ExpressionScope;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableOutputsTest {

    private static final Field ID = new Field("ID", Types.text(10));
    private static final Field NAME = new Field("NAME", Types.text(10));
    private static final Field OP = new Field("OP", Types.text(1));

    @TempDir
    private Path folder;

    private RunTester tester;

    @BeforeEach
    void prepare() throws Exception {
        tester = new RunTester(folder);
    }

    @ParameterizedTest
    @CsvSource({"APPEND, old new", "TRUNCATE_INSERT, new", "OVERWRITE, new"})
    void keepsRowsThatAreThereOnlyWhenAppending(Mode mode, String names) throws Exception {
        tester.given("dim.csv", "id | name\n1 | old").given("in.csv", "id | name\n2 | new");
        var pipeline = Pipelines.of(csv("SRC", "in.csv", ID, NAME), toTable("TGT", "SRC", "DIM", mode, ID, NAME));
        var written = tester.written(pipeline, "DIM.csv").lines().skip(1).map(line -> line.split(",")[1]);
        assertThat(String.join(" ", written.toList())).isEqualTo(names);
    }

    @Test
    void makesATableThatIsNotThere() throws Exception {
        tester.given("in.csv", "id | name\n2 | new");
        var pipeline =
                Pipelines.of(csv("SRC", "in.csv", ID, NAME), toTable("TGT", "SRC", "DIM", Mode.CREATE, ID, NAME));
        assertThat(tester.written(pipeline, "DIM.csv")).isEqualTo("ID,NAME\n2,new\n");
    }

    @Test
    void leavesATableAsItIsThatShouldBeMade() throws Exception {
        tester.given("dim.csv", "id | name\n1 | old").given("in.csv", "id | name\n2 | new");
        var pipeline =
                Pipelines.of(csv("SRC", "in.csv", ID, NAME), toTable("TGT", "SRC", "DIM", Mode.CREATE, ID, NAME));
        var result = tester.run(pipeline);
        assertThat(result.complete()).isFalse();
        assertThat(result.diagnostics()).extracting(Diagnostic::code).contains(RunCode.TABLE_EXISTS);
        assertThat(tester.out().resolve("DIM.csv")).doesNotExist();
    }

    @Test
    void makesATableOnce() throws Exception {
        tester.given("in.csv", "id | name\n2 | new");
        var pipeline = Pipelines.of(
                csv("SRC", "in.csv", ID, NAME),
                toTable("ONE", "SRC", "DIM", Mode.CREATE, ID, NAME),
                toTable("TWO", "SRC", "dim", Mode.CREATE, ID, NAME));
        var result = tester.run(pipeline);
        assertThat(result.complete()).isFalse();
        assertThat(result.diagnostics()).extracting(Diagnostic::code).contains(RunCode.TABLE_EXISTS);
    }

    @Test
    void collectsTheRowsOfAllTargetsOfATable() throws Exception {
        tester.given("in.csv", "id | name\n1 | a");
        var pipeline = Pipelines.of(
                csv("SRC", "in.csv", ID, NAME),
                toTable("ONE", "SRC", "DIM", Mode.TRUNCATE_INSERT, ID, NAME),
                toTable("TWO", "SRC", "dim", Mode.TRUNCATE_INSERT, NAME));
        assertThat(tester.written(pipeline, "dim.csv")).isEqualTo("ID,NAME\n1,a\n,a\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        other connection | db |       | crm |         | db.DIM       | crm.dim
        other schema     | db | SALES | db  | FINANCE | db.SALES.DIM | db.FINANCE.dim
        """)
    void keepsTablesOfOneNameApart(
            String what, String connection, String schema, String other, String otherSchema, String one, String two)
            throws Exception {
        tester.given(one + ".csv", "id | name\n1 | old").given("in.csv", "id | name\n2 | new");
        var pipeline = Pipelines.of(
                csv("SRC", "in.csv", ID, NAME),
                toTable("ONE", "SRC", table(connection, schema, "DIM"), Mode.APPEND, ID, NAME),
                toTable("TWO", "SRC", table(other, otherSchema, "dim"), Mode.TRUNCATE_INSERT, ID, NAME));
        assertThat(tester.written(pipeline, one + ".csv")).isEqualTo("ID,NAME\n1,old\n2,new\n");
        assertThat(tester.written(pipeline, two + ".csv")).isEqualTo("ID,NAME\n2,new\n");
    }

    @Test
    void saysWhenOneFileStandsForTwoTables() throws Exception {
        tester.given("dim.csv", "id | name\n1 | old").given("in.csv", "id | name\n2 | new");
        var pipeline = Pipelines.of(
                csv("SRC", "in.csv", ID, NAME),
                toTable("ONE", "SRC", table("db", null, "DIM"), Mode.APPEND, ID, NAME),
                toTable("TWO", "SRC", table("crm", null, "DIM"), Mode.APPEND, ID, NAME));
        assertThat(tester.run(pipeline).diagnostics())
                .extracting(Diagnostic::message)
                .contains("'dim.csv' stands for both 'db.DIM' and 'crm.DIM', which are two tables");
    }

    /** What the SQL of a session deletes before the load and after. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        before | ID = '1' | APPEND | 2 b / 1 new / 3 new
        after  | ID = '1' | APPEND | 2 b / 3 new
        after  | ID = '1' | TRUNCATE_INSERT | 3 new
        before | ID IS NULL | APPEND | 1 a / 2 b / 1 new / 3 new
        after  | TRUE     | APPEND | -
        """)
    void deletesRowsAroundTheLoad(String when, String where, Mode mode, @Nullable String left) throws Exception {
        tester.given("dim.csv", "id | name\n1 | a\n2 | b").given("in.csv", "id | name\n1 | new\n3 | new");
        var condition = ExpressionText.read(where, ExpressionScope.of(List.of(ID, NAME)), _ -> AT)
                .value()
                .orElseThrow();
        var deletion = new Deletion.Rows(Deletion.When.valueOf(when.toUpperCase(Locale.ROOT)), condition);
        var written = tester.written(deleting(mode, deletion), "DIM.csv");
        var lines = written.lines().skip(1).map(line -> line.replace(",", " "));
        assertThat(String.join(" / ", lines.toList())).isEqualTo(Objects.requireNonNullElse(left, ""));
    }

    /** Rows whose name is among those of rows with a number, or is not; NULL is neither, and beside it nothing is certain not to be. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        IN     | ID = '1' | 2 b / 3
        NOT_IN | ID = '1' | 1 a / 1 new / 3
        NOT_IN | ID = '3' | 1 a / 2 b / 1 new / 3
        IN     | ID = '3' | 1 a / 2 b / 1 new / 3
        NOT_IN | ID = '4' | -
        """)
    void deletesRowsByWhatOthersHave(Deletion.Among among, String where, @Nullable String left) throws Exception {
        tester.given("dim.csv", "id | name\n1 | a\n2 | b").given("in.csv", "id | name\n1 | new\n3 |");
        var name = Expr.field(NAME.name(), NAME.type());
        var condition = ExpressionText.read(where, ExpressionScope.of(List.of(ID, NAME)), _ -> AT)
                .value()
                .orElseThrow();
        var value = Expr.call(StandardFunction.NULLIF, name, Expr.text(""));
        var deletion = new Deletion.Rows(
                Deletion.When.AFTER,
                Expr.truth(true),
                List.of(new Deletion.Membership(value, among, value, condition)));
        var lines = tester.written(deleting(Mode.APPEND, deletion), "DIM.csv")
                .lines()
                .skip(1)
                .map(line -> line.replace(",", " ").strip());
        assertThat(String.join(" / ", lines.toList())).isEqualTo(Objects.requireNonNullElse(left, ""));
    }

    /** One file may stand for both names; files of their own keep the tables apart. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        dim.csv     | STG | BEFORE | DIM | 3 new         | -
        dim.csv     | STG | AFTER  | DIM |               | -
        dim.csv     | STG | BEFORE | OLD | 1 a / 3 new   | -
        STG.dim.csv | STG | BEFORE | DIM | 3 new         | db.STG.DIM.csv
        old.csv     | -   | AFTER  | OLD | 3 new         | OLD.csv
        """)
    void emptiesOtherTables(
            String file,
            @Nullable String schema,
            Deletion.When when,
            String name,
            @Nullable String left,
            @Nullable String other)
            throws Exception {
        tester.given(file, "id | name\n1 | a").given("in.csv", "id | name\n3 | new");
        var pipeline = deleting(Mode.APPEND, new Deletion.Table(when, table("db", schema, name)));
        var written = tester.written(pipeline, "DIM.csv");
        var lines = written.lines().skip(1).map(line -> line.replace(",", " "));
        assertThat(String.join(" / ", lines.toList())).isEqualTo(Objects.requireNonNullElse(left, ""));
        if (other != null) {
            assertThat(tester.out().resolve(other)).content().isEqualTo("id,name\n");
        }
    }

    private static Pipeline deleting(Mode mode, Deletion deletion) {
        return Pipelines.of(
                csv("SRC", "in.csv", ID, NAME),
                new Target(
                        "TGT",
                        InputRef.of("SRC"),
                        new Dataset.Table("db", "", "DIM"),
                        mode,
                        List.of(keep(ID), keep(NAME)),
                        List.of(),
                        Optional.empty(),
                        byRow(),
                        List.of(deletion),
                        AT));
    }

    private static Dataset.Table table(String connection, @Nullable String schema, String name) {
        return new Dataset.Table(connection, Objects.requireNonNullElse(schema, ""), name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        insert a new key                | 3+c     | 1 a x / 2 b y / 3 c
        insert a key that is there      | 1+c     | 1 a x / 2 b y
        update                          | 1~c     | 1 c x / 2 b y
        update what is not there        | 3~c     | 1 a x / 2 b y
        delete                          | 1-      | 2 b y
        insert, then update             | 3+c 3~d | 1 a x / 2 b y / 3 d
        insert, then delete             | 3+c 3-  | 1 a x / 2 b y
        delete, then insert             | 1- 1+c  | 2 b y / 1 c
        delete, then update             | 1- 1~c  | 2 b y
        update twice                    | 1~c 1~d | 1 d x / 2 b y
        update to NULL                  | 1~      | 1  x / 2 b y
        insert, delete, insert          | 3+c 3- 3+d | 1 a x / 2 b y / 3 d
        new keys in the order of birth  | 4+d 3+c 4~e | 1 a x / 2 b y / 4 e / 3 c
        reject                          | 1!c     | 1 a x / 2 b y
        a key that is NULL              | +c +d ~e | 1 a x / 2 b y /  c /  d
        update or else insert           | 1?c 3?d 3?e | 1 c x / 2 b y / 3 e
        delete, then update or insert   | 1- 1?c  | 2 b y / 1 c
        update or insert, then delete   | 3?c 3-  | 1 a x / 2 b y
        update or insert without a key  | ?c      | 1 a x / 2 b y /  c
        """)
    void mergesRowsOneAfterTheOther(String what, String rows, String expected) throws Exception {
        tester.given("dim.csv", "ID | NAME | NOTE\n1 | a | x\n2 | b | y").given("in.csv", operations(rows));
        var written = tester.written(merging(Optional.of("DD")), "DIM.csv");
        var lines = written.lines().skip(1).map(line -> line.replace(",", " ").stripTrailing());
        assertThat(String.join(" / ", lines.toList())).isEqualTo(expected);
    }

    /** A table is emptied before the run, whichever of its targets asks for it. */
    @Test
    void emptiesTheTableBeforeAnyTargetIsWritten() throws Exception {
        tester.given("dim.csv", "id | name\n1 | old").given("in.csv", "id | name\n2 | new");
        var pipeline = Pipelines.of(
                csv("SRC", "in.csv", ID, NAME),
                toTable("ONE", "SRC", "DIM", Mode.APPEND, ID, NAME),
                toTable("TWO", "SRC", "DIM", Mode.TRUNCATE_INSERT, ID, NAME));
        assertThat(tester.written(pipeline, "DIM.csv")).isEqualTo("ID,NAME\n2,new\n2,new\n");
    }

    @Test
    void updatesOrInsertsWhenNoFieldSaysWhat() throws Exception {
        tester.given("dim.csv", "ID | NAME\n1 | a").given("in.csv", operations("1-c 2+d"));
        assertThat(tester.written(merging(Optional.empty()), "DIM.csv")).isEqualTo("ID,NAME\n1,c\n2,d\n");
    }

    @Test
    void countsWhatCouldNotBeMerged() throws Exception {
        tester.given("dim.csv", "ID | NAME\n1 | a").given("in.csv", operations("1+b 2~c 3-"));
        assertThat(tester.run(merging(Optional.of("DD"))).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "'TGT' keeps 1 rows that were there before",
                        "1 rows were not inserted into 'TGT' because their key was there already",
                        "2 rows should change or delete rows of 'TGT' that are not there");
    }

    /** PowerCenter sends every row; the database refuses those whose primary key is there. */
    @ParameterizedTest(name = "{0} over {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        APPEND          | 1 1 | 1+b 2+c | 1
        APPEND          | 1 2 | 3+b 4+c | 0
        APPEND          |     | 1+b 1+c | 1
        TRUNCATE_INSERT | 1   | 1+b 2+c | 0
        TRUNCATE_INSERT | 1   | 1+b 1+c | 1
        APPEND          | 1   | +b +c   | 0
        """)
    void tellsOfRowsAddedWhoseKeyIsThere(Mode mode, @Nullable String there, String rows, int clashes) throws Exception {
        tester.given("in.csv", operations(rows));
        if (there != null) {
            tester.given("dim.csv", "ID | NAME\n" + String.join(" | a\n", there.split(" ")) + " | a");
        }
        var pipeline = Pipelines.of(
                csv("SRC", "in.csv", ID, OP, NAME),
                new Target(
                        "TGT",
                        InputRef.of("SRC"),
                        new Dataset.Table("db", "", "DIM"),
                        mode,
                        List.of(keep(ID), keep(NAME)),
                        List.of("ID"),
                        Optional.empty(),
                        byRow(),
                        AT));
        var said = tester.run(pipeline).diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == RunCode.KEY_ADDED)
                .map(Diagnostic::message)
                .toList();
        assertThat(said)
                .isEqualTo(
                        clashes == 0
                                ? List.of()
                                : List.of(
                                        "%d rows are in 'TGT' although their key was there already, or came twice; a database that keeps this key refuses them"
                                                .formatted(clashes)));
    }

    @Test
    void mergesIntoNothing() throws Exception {
        tester.given("in.csv", operations("1+b 2~c"));
        assertThat(tester.written(merging(Optional.of("DD")), "DIM.csv")).isEqualTo("ID,NAME\n1,b\n");
        assertThat(tester.out()).isDirectoryNotContaining("glob:**.part");
    }

    /** Each row is a key, an operation ({@code + ~ - !}) and a name. */
    private static String operations(String rows) {
        var table = new StringBuilder("ID | OP | NAME");
        for (var row : rows.split(" ")) {
            var at = row.split("[-+~!?]", -1)[0].length();
            var operation = "+~-!?".indexOf(row.charAt(at));
            table.append("\n%s | %s | %s".formatted(row.substring(0, at), operation, row.substring(at + 1)));
        }
        return table.toString();
    }

    private static Pipeline merging(Optional<String> how) {
        var operation = Expr.cast(Expr.field("OP", OP.type()), Types.INTEGER);
        return Pipelines.of(
                csv("SRC", "in.csv", ID, OP, NAME),
                new Project(
                        "UPD",
                        InputRef.of("SRC"),
                        List.of(
                                keep(new Field("_row", Types.BIGINT)),
                                keep(ID),
                                keep(NAME),
                                Pipelines.as("DD", operation)),
                        AT),
                new Target(
                        "TGT",
                        InputRef.of("UPD"),
                        new Dataset.Table("db", "", "DIM"),
                        Mode.MERGE,
                        List.of(keep(ID), keep(NAME)),
                        List.of("ID"),
                        how,
                        byRow(),
                        AT));
    }
}
