package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.sql.DeletedRows;
import io.landfall.converter.sql.ExpressionText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the statements before and after the load of a table do: those that only delete are the pipeline's, any other is for a person. */
class TargetStatementsTest {

    /** A statement that empties the table that is loaded is what a pipeline does itself; any other is for the schedule. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Pre SQL  | TRUNCATE TABLE OUT            | TRUNCATE_INSERT | ",
                "Pre SQL  | delete from out;              | TRUNCATE_INSERT | ",
                "Pre SQL  | DELETE out                    | TRUNCATE_INSERT | ",
                "Pre SQL  | TRUNCATE TABLE OUT; DELETE OUT              | TRUNCATE_INSERT | ",
                "Post SQL | ALTER INDEX IX_OUT REBUILD   | APPEND          | ",
                "Post SQL | ALTER TABLE OUT DISABLE CONSTRAINT C         | APPEND          | PC-FLOW-033"
            })
    void heedsTheStatementsOfATarget(String when, String sql, Target.Mode mode, String code) {
        var mapping = SmallMapping.lines()
                .output("NAME", "string", 10, 0, "NAME")
                .into("Oracle")
                .writing(when, sql);
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(mapping.pipeline().targets())
                .singleElement()
                .satisfies(target -> assertThat(target.mode()).isEqualTo(mode));
    }

    /** Tables keep the names of the statements; conditions are those that every database takes alike. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Pre SQL  | DELETE FROM OUT WHERE QTY = 1                | before own QTY = 1",
                "Post SQL | delete out where \"QTY\" >= -1.5 and qty is not null; | after own QTY >= -1.5 AND QTY IS"
                        + " NOT NULL",
                "Pre SQL  | DELETE FROM OUT WHERE NAME IN ('a', 'b''c') AND QTY<>2 | before own NAME IN ('a', 'b''c')"
                        + " AND QTY <> 2",
                "Post SQL | TRUNCATE TABLE OUT                           | after own TRUE",
                "Pre SQL  | TRUNCATE TABLE STAGE.OUT                     | before STAGE.OUT",
                "Pre SQL  | TRUNCATE TABLE [stage].[OTHERS] DROP STORAGE | before stage.OTHERS",
                "Post SQL | DELETE FROM OTHERS; TRUNCATE TABLE MORE      | after OTHERS, after MORE",
                "Post SQL | DELETE FROM \"STAGE\".\"OTHERS\"              | after STAGE.OTHERS",
                "Pre SQL  | DELETE FROM OUT WHERE NAME = '\"a\"'         | before own NAME = '\"a\"'",
                "Pre SQL  | DELETE FROM \"out\"                          | ",
                "Pre SQL  | DELETE FROM \"Others\"                       | ",
                "Pre SQL  | DELETE FROM OUT WHERE \"Qty\" = 1            | ",
                "Pre SQL  | DELETE FROM OTHERS WHERE QTY = 1             | ",
                "Pre SQL  | DELETE FROM STAGE.OUT WHERE QTY = 1          | ",
                "Pre SQL  | DELETE FROM OUT WHERE NAME = ''              | ",
                "Pre SQL  | DELETE FROM OUT WHERE NAME <> 'a'            | before own NULLIF(NAME, '') <> 'a'",
                "Pre SQL  | DELETE FROM OUT WHERE NAME IS NULL           | before own NULLIF(NAME, '') IS NULL",
                "Pre SQL  | DELETE FROM OUT WHERE NAME NOT IN ('a', 'b') | before own NULLIF(NAME, '') <> 'a' AND"
                        + " NULLIF(NAME, '') <> 'b'",
                "Pre SQL  | DELETE FROM OUT WHERE (QTY = 1 OR QTY > 2) AND NAME = 'a' OR QTY IS NULL | before own (QTY"
                        + " = 1 OR QTY > 2) AND NAME = 'a' OR QTY IS NULL",
                "Post SQL | delete out where qty not in (select distinct(qty) from OUT where NAME = 'a') | after own QTY NOT IN (SELECT QTY FROM OUT"
                        + " WHERE NAME = 'a')",
                "Post SQL | DELETE FROM OUT WHERE NAME IN (SELECT NAME FROM OUT WHERE QTY = 1 OR QTY = 2) AND QTY = 3"
                        + " | after own (QTY = 3) AND NULLIF(NAME, '') IN (SELECT NULLIF(NAME, '') FROM OUT WHERE QTY = 1"
                        + " OR QTY = 2)",
                "Post SQL | DELETE FROM OUT WHERE QTY NOT IN (SELECT QTY FROM OUT) | after own QTY NOT IN (SELECT QTY"
                        + " FROM OUT WHERE TRUE)",
                "Post SQL | DELETE FROM OUT WHERE QTY NOT IN (SELECT QTY FROM OTHERS) | ",
                "Post SQL | DELETE FROM OUT WHERE QTY NOT IN (SELECT QTY FROM A.OUT) | ",
                "Post SQL | DELETE FROM OUT WHERE QTY NOT IN (SELECT NAME FROM OUT) | ",
                "Post SQL | DELETE FROM OUT WHERE QTY NOT IN (SELECT MAX(QTY) FROM OUT) | ",
                "Post SQL | DELETE FROM OUT WHERE QTY NOT IN (SELECT QTY FROM OUT O WHERE O.QTY = 1) | ",
                "Post SQL | DELETE FROM OUT WHERE QTY IN (SELECT QTY FROM OUT) OR QTY = 1 | ",
                "Post SQL | DELETE FROM OUT WHERE QTY IN (1, ) | ",
                "Post SQL | DELETE FROM OUT WHERE QTY = 1) | ",
                "Pre SQL  | DELETE FROM OUT WHERE QTY BETWEEN 1 AND 2 AND NAME = 'a' | before own QTY >= 1 AND QTY <= 2 AND NAME = 'a'",
                "Pre SQL  | DELETE FROM OUT WHERE NAME BETWEEN 'a' AND 'b' | ",
                "Pre SQL  | DELETE FROM OUT O WHERE O.QTY = 1 AND QTY < 2 | before own QTY = 1 AND QTY < 2",
                "Pre SQL  | DELETE FROM OUT AS O WHERE O.QTY = 1         | before own QTY = 1",
                "Pre SQL  | DELETE FROM OUT WHERE OUT.QTY = 1            | before own QTY = 1",
                "Pre SQL  | DELETE FROM OUT O WHERE OUT.QTY = 1          | ",
                "Pre SQL  | DELETE O FROM OUT O WHERE O.QTY = 1          | ",
                "Pre SQL  | DELETE FROM OUT O WHERE O.QTY IN (SELECT O.QTY FROM OUT) | ",
                "Pre SQL  | DELETE FROM OUT WHERE NOT QTY = 1            | before own NOT QTY = 1",
                "Pre SQL  | DELETE FROM OUT WHERE NOT NAME = 'a'         | before own NOT NULLIF(NAME, '') = 'a'",
                "Pre SQL  | DELETE FROM OUT WHERE NOT QTY IN (SELECT QTY FROM OUT) | ",
                "Pre SQL  | DELETE FROM OUT WHERE QTY NOT BETWEEN 1 AND 2 | before own NOT (QTY >= 1 AND QTY <= 2)",
                "Pre SQL  | DELETE FROM OUT WHERE NAME LIKE 'ab%'        | before own SUBSTRING(NULLIF(NAME, ''), 1, 2) ="
                        + " 'ab'",
                "Pre SQL  | DELETE FROM OUT WHERE NAME LIKE 'ab'         | before own NAME = 'ab'",
                "Pre SQL  | DELETE FROM OUT WHERE NAME LIKE '%ab'        | ",
                "Pre SQL  | DELETE FROM OUT WHERE NAME LIKE 'a_%'        | ",
                "Pre SQL  | DELETE FROM OUT WHERE NAME LIKE '%'          | ",
                "Pre SQL  | DELETE FROM OUT WHERE QTY LIKE '1%'          | ",
                "Post SQL | /* old; ones */ DELETE FROM OUT WHERE NAME = '/* a */' /* 'b' */; COMMIT; | after own NAME = '/* a */'",
                "Post SQL | /*! DELETE FROM MORE; */ DELETE FROM OUT     | ",
                "Post SQL | -- all DELETE FROM OTHERS                    | ",
                "Post SQL | TRUNCATE OTHERS                              | after OTHERS",
                "Post SQL | TRUNCATE TABLE                               | ",
                "Post SQL | COMMIT                                       | ",
                "Pre SQL  | DELETE FROM OUT WHERE NAME < 'a'             | ",
                "Pre SQL  | DELETE FROM OUT WHERE QTY = '1'              | ",
                "Pre SQL  | DELETE FROM OUT WHERE QTY = 1 OR QTY = 2     | before own QTY = 1 OR QTY = 2",
                "Pre SQL  | DELETE FROM OUT WHERE QTY + 1 = 1            | ",
                "Pre SQL  | DELETE FROM OUT WHERE QTY = 1 + 1            | ",
                "Pre SQL  | DELETE FROM OUT WHERE OTHER = 1              | ",
                "Pre SQL  | DELETE FROM OUT WHERE QTY = $$N              | ",
                "Pre SQL  | TRUNCATE TABLE OUT; UPDATE OTHERS SET A = 1  | ",
                "Pre SQL  | TRUNCATE TABLE A.B.OUT                       | "
            })
    void deletesWhatStatementsOfATargetDelete(String when, String sql, String deletions) {
        var mapping = SmallMapping.lines()
                .output("NAME", "string", 10, 0, "NAME")
                .stored("varchar2")
                .output("QTY", "decimal", 10, 2, "QTY")
                .stored("number(p,s)")
                .into("Oracle")
                .writing(when, sql);
        assertThat(mapping.codes()).isEqualTo(deletions == null ? List.of("PC-FLOW-033") : List.of());
        assertThat(mapping.pipeline().targets())
                .singleElement()
                .satisfies(target -> assertThat(target.deletions().stream()
                                .map(TargetStatementsTest::text)
                                .collect(Collectors.joining(", ")))
                        .isEqualTo(deletions == null ? "" : deletions));
    }

    /** In quotation marks a name is another, unless its letters are those that the database gives to names without. */
    @ParameterizedTest
    @CsvSource({
        "Oracle, OTHERS, ",
        "Oracle, others, PC-FLOW-033",
        "PostgreSQL, others, ",
        "PostgreSQL, OTHERS, PC-FLOW-033",
        "PostgreSQL, out, ",
        "Oracle, OUT, PC-FLOW-033",
        "Microsoft SQL Server, Others, ",
        "Microsoft SQL Server, OUT, PC-FLOW-033",
        "ODBC, OTHERS, PC-FLOW-033"
    })
    void readsQuotedNamesAsTheDatabaseDoes(String database, String name, String code) {
        var mapping = SmallMapping.lines()
                .output("NAME", "string", 10, 0, "NAME")
                .stored("varchar")
                .into(database)
                .writing("Post SQL", "TRUNCATE TABLE \"" + name + "\"");
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    private static String text(Deletion deletion) {
        var what = switch (deletion) {
            case Deletion.Rows rows ->
                "own " + new DeletedRows(rows, ExpressionText::print).in("OUT").replace("\n", " ");
            case Deletion.Table(var _, var table) ->
                table.schema().isEmpty() ? table.name() : table.schema() + "." + table.name();
        };
        return deletion.when().name().toLowerCase(Locale.ROOT) + " " + what;
    }

    /** Whether texts with blanks behind them are equal is the database's own. */
    @ParameterizedTest
    @CsvSource({"Oracle, char, PC-FLOW-033", "Microsoft SQL Server, varchar, PC-FLOW-033", "Oracle, varchar2, "})
    void comparesTextsOnlyWhereDatabasesCompareThemAsTheyAre(String database, String datatype, String code) {
        var mapping = SmallMapping.lines()
                .output("NAME", "string", 10, 0, "NAME")
                .stored(datatype)
                .into(database)
                .writing("Post SQL", "DELETE FROM OUT WHERE NAME = 'a'");
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }
}
