package io.landfall.converter;

import static io.landfall.converter.expression.Expr.call;
import static io.landfall.converter.expression.Expr.field;
import static io.landfall.converter.expression.Expr.integer;
import static io.landfall.converter.expression.Expr.left;
import static io.landfall.converter.expression.Expr.nothing;
import static io.landfall.converter.expression.Expr.right;
import static io.landfall.converter.expression.Expr.text;
import static io.landfall.converter.expression.StandardFunction.EQ;
import static io.landfall.converter.expression.StandardFunction.GE;
import static io.landfall.converter.expression.StandardFunction.IS_NOT_DISTINCT;
import static io.landfall.converter.expression.StandardFunction.LT;
import static io.landfall.converter.expression.StandardFunction.MINUS;
import static io.landfall.converter.expression.StandardFunction.PLUS;
import static io.landfall.converter.expression.StandardFunction.TIMES;
import static io.landfall.converter.expression.Types.BIGINT;
import static io.landfall.converter.expression.Types.DOUBLE;
import static io.landfall.converter.expression.Types.INTEGER;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.Flatten.Generator;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Pivot;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Script;
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
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One sample of every operator: what the tests of printers, codecs and analyses go over, so that none is forgotten. */
public final class OperatorSamples {

    private static final SqlType NAME = Types.text(20);
    private static final InputRef ORDERS = InputRef.of("ORDERS");
    private static final InputRef RATES = InputRef.of("RATES");
    private static final Ordering BY_ROW = Ordering.by(List.of(SortKey.ascending("_row")));
    private static final Expr ID = field("ID", BIGINT);
    private static final Expr REGION = field("REGION", NAME);
    private static final Expr QTY = field("QTY", INTEGER);
    private static final Expr PRICE = field("PRICE", DOUBLE);

    private OperatorSamples() {}

    /** Every operator once, each reading from the sources {@code ORDERS} and {@code RATES}. */
    public static List<Operator> all() {
        return List.of(
                orders(),
                rates(),
                new Project("NET", ORDERS, List.of(as("ID", ID), as("AMOUNT", call(TIMES, QTY, PRICE))), at()),
                new Filter("MANY", ORDERS, call(GE, QTY, integer(10)), at()),
                new Route(
                        "SIZE",
                        ORDERS,
                        List.of(new Route.Group("BIG", call(GE, QTY, integer(100)))),
                        Optional.of("REST"),
                        at()),
                new Join(
                        "PRICED",
                        ORDERS,
                        RATES,
                        Join.Kind.LEFT,
                        call(EQ, left("REGION", NAME), right("CODE", NAME)),
                        List.of(as("ID", left("ID", BIGINT)), as("RATE", right("RATE", DOUBLE))),
                        at()),
                new Lookup(
                        "RATED",
                        ORDERS,
                        RATES,
                        call(IS_NOT_DISTINCT, left("REGION", NAME), right("CODE", NAME)),
                        Lookup.Match.FIRST,
                        Ordering.by(List.of(SortKey.ascending("RATE"))),
                        List.of(new Lookup.Returned("RATE", right("RATE", DOUBLE), nothing(DOUBLE), at())),
                        at()),
                new Aggregate(
                        "TOTALS",
                        ORDERS,
                        List.of("REGION"),
                        List.of(
                                measure("ORDERS", BIGINT, Measure.Function.COUNT_ROWS),
                                measure("QTY", BIGINT, Measure.Function.SUM, QTY),
                                measure("LAST_ID", BIGINT, Measure.Function.LAST_ROW, ID)),
                        BY_ROW,
                        false,
                        at()),
                new Window(
                        "RUNNING",
                        ORDERS,
                        List.of("REGION"),
                        BY_ROW,
                        List.of(
                                new WindowField(
                                        "TOTAL",
                                        BIGINT,
                                        WindowField.Function.SUM,
                                        List.of(QTY),
                                        WindowField.Frame.RUNNING,
                                        at()),
                                new WindowField(
                                        "LAST_QTY",
                                        INTEGER,
                                        WindowField.Function.LAST_VALUE,
                                        List.of(QTY),
                                        WindowField.Frame.RUNNING,
                                        at())),
                        at()),
                new Sort(
                        "SORTED",
                        ORDERS,
                        Ordering.by(List.of(new SortKey(
                                "REGION",
                                SortKey.Direction.DESCENDING,
                                SortKey.Nulls.FIRST,
                                SortKey.Collation.DICTIONARY))),
                        Optional.of("_row_2"),
                        at()),
                new Union("BOTH", List.of(ORDERS, ORDERS), Optional.of("_branch"), at()),
                new Distinct("FIRSTS", ORDERS, List.of("REGION"), BY_ROW, at()),
                new Sample("TOP", ORDERS, List.of("REGION"), BY_ROW, Sample.Pick.LAST, 2, at()),
                new Pivot(
                        "WIDE",
                        ORDERS,
                        List.of("ID"),
                        REGION,
                        List.of(
                                new Pivot.Column(
                                        new Literal.TextValue("EU"), measure("EU", BIGINT, Measure.Function.SUM, QTY)),
                                new Pivot.Column(
                                        new Literal.Missing(NAME), measure("NONE", BIGINT, Measure.Function.SUM, QTY))),
                        Ordering.NONE,
                        at()),
                new Unpivot(
                        "LONG",
                        ORDERS,
                        List.of("ID"),
                        List.of(new Field("NAME", Types.text(5)), new Field("VALUE", DOUBLE)),
                        List.of(List.of(text("PRICE"), PRICE), List.of(text("TOTAL"), call(PLUS, PRICE, PRICE))),
                        Optional.of("_no"),
                        at()),
                new Flatten(
                        "PIECES",
                        ORDERS,
                        new Generator.Split(REGION, ",;"),
                        new Field("PIECE", Types.TEXT),
                        Optional.of("_piece"),
                        at()),
                new Sequence("NUMBERED", ORDERS, new Field("NO", BIGINT), 10, 5, List.of(), BY_ROW, at()),
                new Scan(
                        "COUNTED",
                        ORDERS,
                        List.of("REGION"),
                        BY_ROW,
                        List.of(new Scan.Variable(
                                "SEEN", INTEGER, integer(0), call(PLUS, field("SEEN", INTEGER), QTY))),
                        at()),
                loop(),
                new Reject("CLEAN", ORDERS, call(EQ, QTY, integer(0)), "division by zero in RATIO", at()),
                new Script(
                        "MODEL",
                        List.of(ORDERS),
                        "r",
                        "model <- lm(QTY ~ PRICE, data = read(1))\n",
                        List.of(new Field("SCORE", DOUBLE)),
                        at()),
                new Target(
                        "OUT",
                        ORDERS,
                        new Dataset.File("orders.csv", csv()),
                        Target.Mode.OVERWRITE,
                        List.of(as("ID", ID), as("REGION", REGION)),
                        List.of(),
                        Optional.empty(),
                        BY_ROW,
                        at()));
    }

    /** Lowers quantities until they are small. */
    private static Iterate loop() {
        var quantity = as("QTY", QTY);
        return new Iterate(
                "LOWER",
                List.of(new Iterate.Feed(ORDERS, BY_ROW), new Iterate.Feed(RATES, Ordering.NONE)),
                List.of(
                        new Source(
                                "ROUND",
                                new Dataset.Rows(Iterate.round("LOWER")),
                                List.of(new Field("QTY", INTEGER)),
                                Optional.of("_row"),
                                at()),
                        new Source(
                                "FACTORS",
                                new Dataset.Rows(RATES),
                                List.of(new Field("RATE", DOUBLE)),
                                Optional.empty(),
                                at()),
                        new Project(
                                "LOWERED",
                                InputRef.of("ROUND"),
                                List.of(
                                        as("QTY", call(MINUS, QTY, integer(10))),
                                        as("NO", new Expr.ParameterRef("NO", INTEGER)),
                                        as("_row", field("_row", BIGINT))),
                                at()),
                        new Filter("LARGE", InputRef.of("LOWERED"), call(GE, QTY, integer(10)), at()),
                        new Target(
                                "LARGE_OUT",
                                InputRef.of("LARGE"),
                                new Dataset.Rows(new InputRef("LOWER", Iterate.NEXT)),
                                Target.Mode.OVERWRITE,
                                List.of(quantity),
                                List.of(),
                                Optional.empty(),
                                BY_ROW,
                                at()),
                        new Target(
                                "STEPS_OUT",
                                InputRef.of("LOWERED"),
                                new Dataset.Rows(new InputRef("LOWER", "STEPS")),
                                Target.Mode.OVERWRITE,
                                List.of(quantity, as("NO", field("NO", INTEGER))),
                                List.of(),
                                Optional.empty(),
                                BY_ROW,
                                at())),
                Optional.of("NO"),
                100,
                Iterate.AtLimit.WARN,
                true,
                Optional.of("_no"),
                at());
    }

    /** A pipeline of all samples. */
    public static Pipeline pipeline() {
        return new Pipeline(
                "samples",
                new Origin(LegacySystem.POWERCENTER, "samples.xml", "SALES/m_samples", "0".repeat(64)),
                Map.of(),
                List.of(),
                all(),
                List.of());
    }

    /** Loops and other variants that {@link #all} has no room for. */
    public static List<Operator> variants() {
        return List.of(
                new Values(
                        "LETTERS",
                        List.of(new Field("CODE", NAME), new Field("RATE", DOUBLE)),
                        List.of(
                                List.of(new Literal.TextValue("A"), new Literal.Missing(DOUBLE)),
                                List.of(new Literal.TextValue("it's"), new Literal.Missing(DOUBLE))),
                        Optional.of("_row"),
                        at()),
                new Flatten(
                        "LOOP",
                        ORDERS,
                        new Generator.Loop(
                                integer(1),
                                call(LT, field("N", INTEGER), QTY),
                                call(PLUS, field("N", INTEGER), integer(1))),
                        new Field("N", INTEGER),
                        Optional.empty(),
                        at()),
                new Join(
                        "UNPRICED",
                        ORDERS,
                        RATES,
                        Join.Kind.ANTI,
                        call(EQ, left("REGION", NAME), right("CODE", NAME)),
                        List.of(as("ID", left("ID", BIGINT))),
                        at()),
                onlyRate("ONLY_RATE", call(EQ, left("REGION", NAME), right("CODE", NAME))),
                onlyRate("ONLY_ABOVE", call(LT, left("REGION", NAME), right("CODE", NAME))));
    }

    private static Lookup onlyRate(String id, Expr condition) {
        var rate = new Lookup.Returned("RATE", right("RATE", DOUBLE), nothing(DOUBLE), at());
        return new Lookup(id, ORDERS, RATES, condition, Lookup.Match.ERROR, Ordering.NONE, List.of(rate), at());
    }

    static Source orders() {
        return new Source(
                "ORDERS",
                new Dataset.Table("shop", "SALES", "ORDERS"),
                List.of(
                        new Field("ID", BIGINT),
                        new Field("REGION", NAME),
                        new Field("QTY", INTEGER),
                        new Field("PRICE", DOUBLE)),
                Optional.of("_row"),
                at());
    }

    private static Source rates() {
        return new Source(
                "RATES",
                new Dataset.File("rates.csv", csv()),
                List.of(new Field("CODE", NAME), new Field("RATE", DOUBLE)),
                Optional.empty(),
                at());
    }

    private static FileFormat csv() {
        return new FileFormat.Delimited(
                ",",
                "\"",
                "",
                "UTF-8",
                FileFormat.Header.NAMES,
                new FileFormat.Reading(0, "", true, FileFormat.Trim.NONE, false),
                new FileFormat.Writing(
                        FileFormat.Quoting.NEEDED,
                        "\n",
                        false,
                        "",
                        FileFormat.Numbers.SHORTEST,
                        "%Y-%m-%d",
                        "%Y-%m-%d %H:%M:%S"));
    }

    private static Measure measure(String name, SqlType type, Measure.Function function, Expr... args) {
        return new Measure(name, type, function, List.of(args), false, Optional.empty(), at());
    }

    private static Projection as(String name, Expr expr) {
        return new Projection(name, expr, at());
    }

    private static SourceLocation at() {
        return SourceLocation.of("samples.xml");
    }
}
