package io.landfall.converter.sql;

import static io.landfall.converter.expression.Expr.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.calcite.sql.parser.SqlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTextTest {

    private static final List<Field> FIELDS = List.of(
            new Field("QTY", Types.INTEGER),
            new Field("PRICE", Types.DOUBLE),
            new Field("NET", Types.decimal(15, 2)),
            new Field("NAME", Types.text(20)),
            new Field("Order No", Types.TEXT),
            new Field("IS_OPEN", Types.BOOLEAN),
            new Field("DAY", Types.DATE));

    private static final ExpressionScope SCOPE = new ExpressionScope(
            Map.of("", FIELDS, Expr.LEFT, FIELDS, Expr.RIGHT, FIELDS),
            List.of(new Parameter("$$REGION", Types.text(2), Optional.empty())));

    private static final IntFunction<SourceLocation> PLACES =
            offset -> new SourceLocation("p.yaml", 7, 12 + offset, "EXP");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        text                                          | type          | written back as
        QTY                                           | INTEGER       | QTY
        "Order No"                                    | VARCHAR       | "Order No"
        L.NAME                                        | VARCHAR(20)   | L.NAME
        R."DAY"                                       | DATE          | R."DAY"
        PARAM."$$REGION"                              | VARCHAR(2)    | PARAM."$$REGION"
        1                                             | INTEGER       | 1
        -1                                            | INTEGER       | -1
        -2147483648                                   | INTEGER       | -2147483648
        2147483648                                    | BIGINT        | 2147483648
        9223372036854775808                           | DECIMAL(19,0) | 9223372036854775808
        2.50                                          | DECIMAL(3,2)  | 2.50
        .05                                           | DECIMAL(2,2)  | 0.05
        2.50E0                                        | DOUBLE        | 2.5E0
        -1e-7                                         | DOUBLE        | -1E-7
        CAST(2 AS SMALLINT)                           | SMALLINT      | CAST(2 AS SMALLINT)
        CAST(2 AS INTEGER)                            | INTEGER       | 2
        CAST(2 AS decimal(15,2))                      | DECIMAL(15,2) | CAST(2 AS DECIMAL(15, 2))
        CAST(CAST(2 AS INTEGER) AS SMALLINT)          | SMALLINT      | CAST(CAST(2 AS INTEGER) AS SMALLINT)
        CAST(2.555 AS DECIMAL(5,2))                   | DECIMAL(5,2)  | CAST(2.555 AS DECIMAL(5, 2))
        CAST(2.5E0 AS REAL)                           | REAL          | CAST(2.5E0 AS REAL)
        CAST(2 AS DOUBLE)                             | DOUBLE        | CAST(2 AS DOUBLE)
        CAST(QTY AS DOUBLE) / 2E0                     | DOUBLE        | CAST(QTY AS DOUBLE) / 2E0
        -CAST(5 AS INTEGER)                           | INTEGER       | - CAST(5 AS INTEGER)
        'it''s'                                       | VARCHAR(4)    | 'it''s'
        ''                                            | VARCHAR(1)    | ''
        'żółć 😀'                                     | VARCHAR(6)    | 'żółć 😀'
        TRUE                                          | BOOLEAN       | TRUE
        DATE '2024-02-29'                             | DATE          | DATE '2024-02-29'
        TIME '23:59:59.5'                             | TIME          | TIME '23:59:59.500000'
        TIMESTAMP '2024-02-29 10:00:00'               | TIMESTAMP     | TIMESTAMP '2024-02-29 10:00:00'
        TIMESTAMP '2024-02-29 10:00:00.000001'        | TIMESTAMP     | TIMESTAMP '2024-02-29 10:00:00.000001'
        CAST(NULL AS VARCHAR(20))                     | VARCHAR(20)   | CAST(NULL AS VARCHAR(20))
        QTY - (QTY - 1)                               | INTEGER       | QTY - (QTY - 1)
        (QTY - QTY) - -1                              | INTEGER       | QTY - QTY - -1
        (QTY + 1) * 2                                 | INTEGER       | (QTY + 1) * 2
        - -QTY                                        | INTEGER       | - (- QTY)
        QTY = 1 OR IS_OPEN AND NOT IS_OPEN                  | BOOLEAN       | QTY = 1 OR IS_OPEN AND NOT IS_OPEN
        (QTY = 1 OR IS_OPEN) AND (IS_OPEN AND IS_OPEN)         | BOOLEAN       | (QTY = 1 OR IS_OPEN) AND (IS_OPEN AND IS_OPEN)
        NAME IN ('A', 'B')                            | BOOLEAN       | NAME IN ('A', 'B')
        NAME NOT IN ('A')                             | BOOLEAN       | NOT NAME IN ('A')
        L.NAME IS NOT DISTINCT FROM R.NAME            | BOOLEAN       | L.NAME IS NOT DISTINCT FROM R.NAME
        (QTY > 1) IS NOT TRUE                         | BOOLEAN       | QTY > 1 IS NOT TRUE
        NAME IS NULL                                  | BOOLEAN       | NAME IS NULL
        CASE WHEN IS_OPEN THEN 'Y' ELSE 'NO' END         | VARCHAR(2)    | CASE WHEN IS_OPEN THEN 'Y' ELSE 'NO' END
        case QTY when 1 then 'Y' else 'N' end         | VARCHAR(1)    | CASE WHEN QTY = 1 THEN 'Y' ELSE 'N' END
        upper(substring(NAME from 2))                 | VARCHAR(20)   | UPPER(SUBSTRING(NAME, 2))
        JOIN_TEXT(NAME, "Order No")                   | VARCHAR       | JOIN_TEXT(NAME, "Order No")
        PI() * PRICE                                  | DOUBLE        | PI() * PRICE
        """)
    void reads(String text, String type, String written) {
        var expr = read(text);
        assertThat(expr.diagnostics()).isEmpty();
        assertThat(expr.value().orElseThrow().type().sql()).isEqualTo(type);
        assertThat(ExpressionText.print(expr.value().orElseThrow())).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        text                          | id         | column | message
        QTY +                         | NP-DOC-020 | 16     | Expression cannot be read: it ends too early
        CASE WHEN OR                  | NP-DOC-020 | 22     | Expression cannot be read: 'OR' is not expected here
        QTY QTY                       | NP-DOC-020 | 16     | Expression cannot be read: 'QTY' is not expected here
        'abc                          | NP-DOC-020 | 12     | Expression cannot be read: a text has no closing quote
        QTY + "abc                    | NP-DOC-020 | 16     | Expression cannot be read: a name has no closing quote
        QTY # 2                       | NP-DOC-020 | 16     | Expression cannot be read: '#' is not expected here
        ``                            | NP-DOC-020 | 12     | Expression cannot be read: it is empty
        1 + QTTY                      | NP-DOC-015 | 16     | There is no field 'QTTY'
        1 + qty                       | NP-DOC-015 | 16     | There is no field 'qty'
        X.QTY                         | NP-DOC-015 | 12     | There is no field 'X.QTY'
        PARAM.REGION                  | NP-DOC-021 | 12     | There is no parameter 'REGION'
        CONCAT_WS('a', NAME)          | NP-DOC-022 | 12     | There is no function 'CONCAT_WS'
        other.JOIN_TEXT(NAME, NAME)   | NP-DOC-022 | 18     | There is no function 'other.JOIN_TEXT'
        NAME LIKE 'A%'                | NP-DOC-023 | 12     | 'LIKE' is not part of pipeline expressions
        QTY IN (SELECT 1)             | NP-DOC-023 | 20     | 'SELECT' is not part of pipeline expressions
        UPPER(DISTINCT NAME)          | NP-DOC-023 | 12     | 'DISTINCT' is not part of pipeline expressions
        X'1F'                         | NP-DOC-023 | 12     | 'X'1F'' is not part of pipeline expressions
        QTY + UPPER(QTY)              | NP-DOC-024 | 18     | Types do not fit: UPPER does not take (INTEGER)
        QTY = NAME                    | NP-DOC-024 | 12     | Types do not fit: cannot compare INTEGER with VARCHAR(20)
        UPPER(NAME, 1)                | NP-DOC-024 | 12     | Types do not fit: UPPER does not take (VARCHAR(20), INTEGER)
        CASE WHEN QTY THEN 1 ELSE 2 END       | NP-DOC-024 | 12 | Types do not fit: a condition is INTEGER
        CASE WHEN IS_OPEN THEN 1 ELSE 'N' END    | NP-DOC-024 | 12 | Types do not fit: no common type of INTEGER and VARCHAR(1)
        CASE WHEN IS_OPEN THEN 1 END     | NP-DOC-025 | 12     | NULL has no type here
        COALESCE(QTY, NULL)           | NP-DOC-025 | 26     | NULL has no type here
        CAST(QTY AS CHAR(3))          | NP-DOC-009 | 24     | 'CHAR(3)' is no type
        DATE '2023-02-29'             | NP-DOC-026 | 12     | '2023-02-29' is no constant of type DATE
        TIMESTAMP '2023-02-28'        | NP-DOC-026 | 12     | '2023-02-28' is no constant of type TIMESTAMP
        1E999                         | NP-DOC-026 | 12     | 1E999 is no constant of type DECIMAL or DOUBLE
        """)
    void saysWhatIsWrong(String text, String id, int column, String message) {
        var expr = read(text);
        assertThat(expr.value()).isEmpty();
        assertThat(expr.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.id()).isEqualTo(id);
            assertThat(problem.at()).isEqualTo(PLACES.apply(column - 12));
        });
    }

    @Test
    void saysAllThatIsWrong() {
        assertThat(read("A + B\n+ UPPER(C)").diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("There is no field 'A'", "There is no field 'B'", "There is no field 'C'");
    }

    @ParameterizedTest
    @CsvSource({"(,100000", "UPPER(,20000", "QTY + ,100000"})
    void refusesWhatIsTooLarge(String part, int times) {
        assertThat(read(part.repeat(times)).diagnostics())
                .singleElement()
                .satisfies(problem -> assertThat(problem.id()).isEqualTo("NP-DOC-029"));
    }

    @Test
    void countsNoParenthesesInQuotes() {
        var quoted = "'" + "(\"".repeat(6_000) + "'";
        assertThat(read(quoted).diagnostics()).isEmpty();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        cell                   | expected      | expression
        NULL                   | DOUBLE        | CAST(NULL AS DOUBLE)
        CAST(NULL AS INTEGER)  | DOUBLE        | CAST(NULL AS INTEGER)
        2.5                    | DOUBLE        | 2.5E0
        100                    | DOUBLE        | 1E2
        1E+300                 | DOUBLE        | 1E300
        2.5                    | DECIMAL(15,2) | CAST(2.5 AS DECIMAL(15, 2))
        2                      | SMALLINT      | CAST(2 AS SMALLINT)
        -2                     | BIGINT        | CAST(-2 AS BIGINT)
        CAST(2 AS INTEGER)     | BIGINT        | 2
        'A'                    | VARCHAR(20)   | 'A'
        DATE '2024-02-29'      | DATE          | DATE '2024-02-29'
        """)
    void readsConstantsByTheTypeOfTheirPlace(String cell, String expected, String expression) {
        var type = SqlType.parse(expected);
        var constant = ExpressionText.readConstant(cell, type, PLACES);
        assertThat(constant.diagnostics()).isEmpty();
        assertThat(ExpressionText.print(constant.value().orElseThrow())).isEqualTo(expression);
        assertThat(ExpressionText.print(constant.value().orElseThrow(), type)).isEqualTo(cell);
    }

    /** Most of them are read without the parser. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A",
                "a (b",
                "--",
                "/* x",
                "a\\",
                "a\\nb",
                "\"",
                "%s;",
                "1",
                "NULL",
                "~",
                "it''s",
                "\u00e9",
                "\ud83d\ude80",
                "a\nb",
                "a\tb"
            })
    void readsTextsAsInAnyExpression(String text) {
        var cell = "'" + text + "'";
        var constant = ExpressionText.readConstant(cell, Types.TEXT, PLACES);
        var expression = ExpressionText.read(cell, ExpressionScope.empty(), PLACES);
        assertThat(constant.value()).isPresent().isEqualTo(expression.value());
        assertThat(constant.diagnostics()).isEqualTo(expression.diagnostics());
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        cell       | expected     | message
        2.5        | INTEGER      | 2.5 is no constant of type INTEGER
        1 + 1      | INTEGER      | A constant is expected
        QTY        | INTEGER      | There is no field 'QTY'
        """)
    void refusesWhatIsNoConstantOfThePlace(String cell, String expected, String message) {
        assertThat(ExpressionText.readConstant(cell, SqlType.parse(expected), PLACES)
                        .diagnostics())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo(message));
    }

    @Test
    void readsBackAnyExpression() {
        var expressions = new RandomExpressions(7);
        for (int i = 0; i < 1_500; i++) {
            assertReadsBack(expressions.next(1 + i % 4), expressions.scope());
        }
    }

    @Test
    void readsBackFieldsThatAreCalledLikeKeywords() {
        var keywords = SqlParser.create("").getMetadata().getTokens();
        var names =
                Stream.concat(keywords.stream(), Stream.of("", " ", "a\tb", "a\r\nb\\", "\"", "'", "L.QTY", "\uFFFD"));
        for (var name : names.filter(name -> !name.isEmpty()).toList()) {
            var fields = List.of(new Field(name, Types.INTEGER));
            assertReadsBack(field(name, Types.INTEGER), ExpressionScope.of(fields));
            assertReadsBack(Expr.left(name, Types.INTEGER), ExpressionScope.of(fields, List.of()));
        }
    }

    @Test
    void printsConstantsOfAnotherTypeThanTheirPlace() {
        assertThat(ExpressionText.print(new Literal.Missing(Types.DATE), Types.DOUBLE))
                .isEqualTo("CAST(NULL AS DATE)");
    }

    private static void assertReadsBack(Expr expr, ExpressionScope scope) {
        var text = ExpressionText.print(expr);
        assertThat(ExpressionText.read(text, scope, PLACES)).as(text).isEqualTo(Parsed.clean(Optional.of(expr)));
    }

    private static Parsed<Optional<Expr>> read(String text) {
        return ExpressionText.read(text, SCOPE, PLACES);
    }
}
