package io.landfall.validation.engine;

import static io.landfall.converter.expression.Expr.call;
import static io.landfall.converter.expression.Expr.field;
import static io.landfall.converter.expression.Expr.integer;
import static io.landfall.converter.expression.Expr.left;
import static io.landfall.converter.expression.Expr.right;
import static io.landfall.converter.expression.Expr.text;
import static io.landfall.converter.expression.StandardFunction.COALESCE;
import static io.landfall.converter.expression.StandardFunction.EQ;
import static io.landfall.converter.expression.StandardFunction.GE;
import static io.landfall.converter.expression.StandardFunction.LT;
import static io.landfall.converter.expression.StandardFunction.PLUS;
import static io.landfall.validation.engine.Pipelines.AT;
import static io.landfall.validation.engine.Pipelines.as;
import static io.landfall.validation.engine.Pipelines.by;
import static io.landfall.validation.engine.Pipelines.byRow;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pivot;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.pipeline.Unpivot;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import io.landfall.validation.data.Formats;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each operator, run from files to a file. */
class OperatorsTest {

    private static final SqlType NAME = Types.text(10);
    private static final Field ID = new Field("ID", Types.INTEGER);
    private static final Field REGION = new Field("REGION", NAME);
    private static final Field QTY = new Field("QTY", Types.INTEGER);
    private static final Field TAGS = new Field("TAGS", NAME);
    private static final Field ROW = new Field("_row", Types.BIGINT);
    private static final InputRef ORDERS = InputRef.of("ORDERS");
    private static final InputRef RATES = InputRef.of("RATES");
    private static final Expr REGION_OF = field("REGION", NAME);
    private static final Expr QTY_OF = field("QTY", Types.INTEGER);

    @TempDir
    private Path folder;

    private RunTester tester;

    @BeforeEach
    void writeTables() throws Exception {
        tester = new RunTester(folder).given("orders.csv", """
                        ID | REGION | QTY | TAGS
                        1  | EU     | 5   | a;b
                        2  | US     | 7   |
                        3  | EU     |     | c
                        4  |        | 2   | d;;e""").given("rates.csv", """
                        CODE | RATE
                        EU   | 2
                        EU   | 1
                        AS   | 3""");
    }

    @Test
    void filter() throws Exception {
        assertThat(rows(new Filter("OP", ORDERS, call(GE, QTY_OF, integer(5)), AT), "OP", byRow(), ID))
                .isEqualTo("1 / 2");
    }

    @Test
    void route() throws Exception {
        var route = new Route(
                "OP", ORDERS, List.of(new Route.Group("MANY", call(GE, QTY_OF, integer(5)))), Optional.of("REST"), AT);
        assertThat(rows(route, "OP.MANY", byRow(), ID)).isEqualTo("1 / 2");
        assertThat(rows(route, "OP.REST", byRow(), ID)).isEqualTo("3 / 4");
    }

    @Test
    void reject() throws Exception {
        var reject = new Reject("OP", ORDERS, call(LT, QTY_OF, integer(5)), "too few", AT);
        assertThat(rows(reject, "OP", byRow(), ID)).isEqualTo("1 / 2 / 3");
        assertThat(rows(reject, "OP.rejected", byRow(), ID)).isEqualTo("4");
    }

    @Test
    void join() throws Exception {
        var condition = call(EQ, left("REGION", NAME), right("CODE", NAME));
        var fields = List.of(as("ID", left("ID", Types.INTEGER)), as("RATE", right("RATE", Types.INTEGER)));
        var expected = new String[] {
            "INNER 1,1 / 1,2 / 3,1 / 3,2",
            "LEFT 1,1 / 1,2 / 2, / 3,1 / 3,2 / 4,",
            "RIGHT 1,1 / 1,2 / 3,1 / 3,2 / ,3",
            "FULL 1,1 / 1,2 / 2, / 3,1 / 3,2 / 4, / ,3"
        };
        for (var line : expected) {
            var kind = Join.Kind.valueOf(line.split(" ", 2)[0]);
            var join = new Join("OP", ORDERS, RATES, kind, condition, fields, AT);
            assertThat(rows(join, "OP", by("ID", "RATE"), ID, new Field("RATE", Types.INTEGER)))
                    .isEqualTo(line.split(" ", 2)[1]);
        }
    }

    @Test
    void semiAndAntiJoin() throws Exception {
        var condition = call(EQ, left("REGION", NAME), right("CODE", NAME));
        var fields = List.of(as("ID", left("ID", Types.INTEGER)));
        assertThat(rows(new Join("OP", ORDERS, RATES, Join.Kind.SEMI, condition, fields, AT), "OP", by("ID"), ID))
                .isEqualTo("1 / 3");
        assertThat(rows(new Join("OP", ORDERS, RATES, Join.Kind.ANTI, condition, fields, AT), "OP", by("ID"), ID))
                .isEqualTo("2 / 4");
    }

    @Test
    void lookup() throws Exception {
        var condition = call(EQ, left("REGION", NAME), right("CODE", NAME));
        var rate = new Lookup.Returned("RATE", right("RATE", Types.INTEGER), integer(0), AT);
        var expected = new String[] {
            "FIRST 1,1 / 2,0 / 3,1 / 4,0", "LAST 1,2 / 2,0 / 3,2 / 4,0", "ALL 1,1 / 1,2 / 2,0 / 3,1 / 3,2 / 4,0"
        };
        for (var line : expected) {
            var match = Lookup.Match.valueOf(line.split(" ", 2)[0]);
            var lookup = new Lookup("OP", ORDERS, RATES, condition, match, by("RATE"), List.of(rate), AT);
            assertThat(rows(lookup, "OP", by("ID", "RATE"), ID, new Field("RATE", Types.INTEGER)))
                    .isEqualTo(line.split(" ", 2)[1]);
        }
    }

    @Test
    void lookupThatMustMatchOnce() {
        var condition = call(EQ, left("REGION", NAME), right("CODE", NAME));
        var rate = new Lookup.Returned("RATE", right("RATE", Types.INTEGER), integer(0), AT);
        var lookup = new Lookup("OP", ORDERS, RATES, condition, Lookup.Match.ERROR, Ordering.NONE, List.of(rate), AT);
        var result = tester.run(Pipelines.of(orders(), rates(), lookup, Pipelines.toCsv("OUT", "OP", ID)));
        assertThat(result.diagnostics()).hasSize(1).first().asString().contains("a lookup found several matches");
    }

    @Test
    void aggregate() throws Exception {
        var aggregate = new Aggregate(
                "OP",
                ORDERS,
                List.of("REGION"),
                List.of(
                        measure("N", Types.BIGINT, Measure.Function.COUNT_ROWS),
                        measure("SUM", Types.BIGINT, Measure.Function.SUM, QTY_OF),
                        measure("LAST", Types.INTEGER, Measure.Function.LAST_ROW, QTY_OF)),
                byRow(),
                false,
                AT);
        var fields = fields(aggregate);
        assertThat(rows(aggregate, "OP", by("REGION"), fields)).isEqualTo("EU,2,5, / US,1,7,7 / ,1,2,2");
    }

    @Test
    void window() throws Exception {
        var total = new WindowField(
                "TOTAL", Types.BIGINT, WindowField.Function.SUM, List.of(QTY_OF), WindowField.Frame.RUNNING, AT);
        var before = new WindowField(
                "BEFORE",
                Types.INTEGER,
                WindowField.Function.LAG,
                List.of(QTY_OF, integer(1), integer(-1)),
                WindowField.Frame.ALL,
                AT);
        var window = new Window("OP", ORDERS, List.of(), byRow(), List.of(total, before), AT);
        assertThat(rows(
                        window,
                        "OP",
                        byRow(),
                        ID,
                        new Field("TOTAL", Types.BIGINT),
                        new Field("BEFORE", Types.INTEGER)))
                .isEqualTo("1,5,-1 / 2,12,5 / 3,12,7 / 4,14,");
    }

    @Test
    void sort() throws Exception {
        var descending =
                new SortKey("REGION", SortKey.Direction.DESCENDING, SortKey.Nulls.FIRST, SortKey.Collation.DICTIONARY);
        var order = Ordering.by(List.of(descending, SortKey.ascending("_row")));
        assertThat(rows(new Sort("OP", ORDERS, order, Optional.of("_at"), AT), "OP", by("_at"), ID))
                .isEqualTo("4 / 2 / 1 / 3");
    }

    @Test
    void union() throws Exception {
        var union = new Union("OP", List.of(ORDERS, ORDERS), Optional.of("_branch"), AT);
        assertThat(rows(union, "OP", by("_branch", "_row"), ID)).isEqualTo("1 / 2 / 3 / 4 / 1 / 2 / 3 / 4");
    }

    @Test
    void distinct() throws Exception {
        assertThat(rows(new Distinct("OP", ORDERS, List.of("REGION"), byRow(), AT), "OP", byRow(), ID))
                .isEqualTo("1 / 2 / 4");
    }

    @Test
    void sample() throws Exception {
        var expected = new String[] {"FIRST 1 / 2", "LAST 3 / 4", "SKIP 3 / 4", "EVERY 1 / 3"};
        for (var line : expected) {
            var pick = Sample.Pick.valueOf(line.split(" ", 2)[0]);
            assertThat(rows(new Sample("OP", ORDERS, List.of(), byRow(), pick, 2, AT), "OP", byRow(), ID))
                    .isEqualTo(line.split(" ", 2)[1]);
        }
    }

    @Test
    void pivot() throws Exception {
        var pivot = new Pivot(
                "OP",
                ORDERS,
                List.of(),
                REGION_OF,
                List.of(
                        new Pivot.Column(
                                new Literal.TextValue("EU"), measure("EU", Types.BIGINT, Measure.Function.COUNT_ROWS)),
                        new Pivot.Column(
                                new Literal.Missing(NAME),
                                measure("NONE", Types.BIGINT, Measure.Function.SUM, QTY_OF))),
                Ordering.NONE,
                AT);
        assertThat(rows(pivot, "OP", Ordering.NONE, fields(pivot))).isEqualTo("2,2");
    }

    @Test
    void unpivot() throws Exception {
        var unpivot = new Unpivot(
                "OP",
                ORDERS,
                List.of("ID"),
                List.of(new Field("WHAT", Types.text(1)), new Field("N", Types.INTEGER)),
                List.of(List.of(text("q"), QTY_OF), List.of(text("d"), call(PLUS, QTY_OF, QTY_OF))),
                Optional.of("_no"),
                AT);
        assertThat(rows(
                        unpivot,
                        "OP",
                        by("ID", "_no"),
                        ID,
                        new Field("WHAT", Types.text(1)),
                        new Field("N", Types.INTEGER)))
                .isEqualTo("1,q,5 / 1,d,10 / 2,q,7 / 2,d,14 / 3,q, / 3,d, / 4,q,2 / 4,d,4");
    }

    @Test
    void flatten() throws Exception {
        var split = new Flatten(
                "OP",
                ORDERS,
                new Flatten.Generator.Split(field("TAGS", NAME), ";"),
                new Field("TAG", NAME),
                Optional.of("_no"),
                AT);
        assertThat(rows(split, "OP", by("ID", "_no"), ID, new Field("TAG", NAME)))
                .isEqualTo("1,a / 1,b / 2, / 3,c / 4,d / 4, / 4,e");
        var matches = new Flatten(
                "OP",
                ORDERS,
                new Flatten.Generator.Matches(field("TAGS", NAME), "([a-d]?)(?:;|$)", false),
                new Field("TAG", NAME),
                Optional.of("_no"),
                AT);
        assertThat(rows(matches, "OP", by("ID", "_no"), ID, new Field("TAG", NAME)))
                .isEqualTo("1,a / 1,b / 3,c / 4,d / 4,");
        var n = field("N", Types.INTEGER);
        var loop = new Flatten(
                "OP",
                ORDERS,
                new Flatten.Generator.Loop(integer(1), call(LT, call(PLUS, n, n), QTY_OF), call(PLUS, n, integer(1))),
                new Field("N", Types.INTEGER),
                Optional.empty(),
                AT);
        assertThat(rows(loop, "OP", by("ID", "N"), ID, new Field("N", Types.INTEGER)))
                .isEqualTo("1,1 / 1,2 / 2,1 / 2,2 / 2,3");
    }

    @Test
    void sequence() throws Exception {
        var sequence = new Sequence("OP", ORDERS, new Field("NO", Types.BIGINT), 10, 5, List.of("REGION"), byRow(), AT);
        assertThat(rows(sequence, "OP", byRow(), ID, new Field("NO", Types.BIGINT)))
                .isEqualTo("1,10 / 2,10 / 3,15 / 4,10");
    }

    @Test
    void scan() throws Exception {
        var seen = field("SEEN", Types.INTEGER);
        var next = call(PLUS, seen, call(COALESCE, QTY_OF, integer(100)));
        var scan = new Scan(
                "OP",
                ORDERS,
                List.of("REGION"),
                byRow(),
                List.of(new Scan.Variable("SEEN", Types.INTEGER, integer(0), next)),
                AT);
        assertThat(rows(scan, "OP", byRow(), ID, new Field("SEEN", Types.INTEGER)))
                .isEqualTo("1,5 / 2,7 / 3,105 / 4,2");
    }

    @Test
    void values() throws Exception {
        var values = new Values(
                "OP",
                List.of(new Field("CODE", NAME), new Field("RATE", Types.DOUBLE)),
                List.of(
                        List.of(new Literal.TextValue("it's"), new Literal.Missing(Types.DOUBLE)),
                        List.of(new Literal.TextValue("b"), (Literal)
                                Expr.number(new BigDecimal("0.5"), Types.DOUBLE))),
                Optional.of("_row"),
                AT);
        assertThat(rows(values, "OP", byRow(), fields(values))).isEqualTo("\"it's\",,1 / b,0.5,2");
    }

    private static Field[] fields(Operator operator) {
        var schemas = Schemas.of(Pipelines.of(orders(), rates(), operator));
        return schemas.of(operator.id()).toArray(Field[]::new);
    }

    /** What comes out of an operator, in an order, lines apart by slashes. */
    private String rows(Operator operator, String output, Ordering order, Field... fields) throws Exception {
        var target = Pipelines.target(
                "OUT", output, new Dataset.File("out.csv", Formats.csv()), Target.Mode.OVERWRITE, order, fields);
        var operators = new ArrayList<Operator>(Arrays.asList(orders(), rates(), operator, target));
        var written = tester.written(Pipelines.of(operators.toArray(Operator[]::new)), "out.csv");
        return String.join(" / ", written.lines().skip(1).toList());
    }

    private static Source orders() {
        return new Source(
                "ORDERS",
                new Dataset.Table("db", "", "ORDERS"),
                List.of(ID, REGION, QTY, TAGS),
                Optional.of(ROW.name()),
                AT);
    }

    private static Source rates() {
        return new Source(
                "RATES",
                new Dataset.Table("db", "", "RATES"),
                List.of(new Field("CODE", NAME), new Field("RATE", Types.INTEGER)),
                Optional.empty(),
                AT);
    }

    private static Measure measure(String name, SqlType type, Measure.Function function, Expr... args) {
        return new Measure(name, type, function, List.of(args), false, Optional.empty(), AT);
    }
}
