package io.landfall.converter.yaml;

import static io.landfall.converter.expression.Expr.call;
import static io.landfall.converter.expression.Expr.field;
import static io.landfall.converter.expression.Expr.integer;
import static io.landfall.converter.expression.Expr.left;
import static io.landfall.converter.expression.Expr.right;
import static io.landfall.converter.expression.Expr.text;
import static io.landfall.converter.expression.StandardFunction.EQ;
import static io.landfall.converter.expression.StandardFunction.GT;
import static io.landfall.converter.expression.StandardFunction.NE;
import static io.landfall.converter.expression.StandardFunction.PLUS;

import io.landfall.converter.OperatorSamples;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A pipeline that uses what {@link OperatorSamples} leaves at its default. */
final class DocumentSamples {

    private static final String MAPPING = "SALES/m_customer_load";
    private static final SqlType NAME = Types.text(40);
    private static final SqlType MONEY = Types.decimal(15, 2);
    private static final Expr NET = field("Net Amount", MONEY);

    private DocumentSamples() {}

    /** Every sample and variant, each operator once. */
    static List<Operator> operators() {
        return Stream.concat(OperatorSamples.all().stream(), OperatorSamples.variants().stream())
                .toList();
    }

    static Pipeline full() {
        return new Pipeline(
                "m_customer_load",
                new Origin(LegacySystem.POWERCENTER, "SALES/wf_customer.XML", MAPPING, "5f".repeat(32)),
                Map.of("nullComparison", "NULL", "highPrecision", "false"),
                List.of(
                        new Parameter("$$EXCLUDED", Types.text(20), Optional.of(new Literal.TextValue("EU"))),
                        new Parameter("$$LIMIT", MONEY, Optional.of(new Literal.NumberValue(BigDecimal.TEN, MONEY))),
                        new Parameter(Parameter.RUN_DATE, Types.TIMESTAMP, Optional.empty())),
                Stream.of(sources(), rows(), groups(), targets())
                        .flatMap(List::stream)
                        .toList(),
                List.of(
                        new Check(
                                "All customers are kept",
                                InputRef.of("CUSTOMERS"),
                                new Check.Assertion.RowCount(7),
                                at("TGT_DIM")),
                        new Check(
                                "Nothing is free",
                                InputRef.of("CLEAN"),
                                everyRow(),
                                SourceLocation.of("SALES/wf_customer.XML"))));
    }

    private static Check.Assertion everyRow() {
        return new Check.Assertion.EveryRow(call(GT, NET, Expr.number(BigDecimal.ZERO, MONEY)));
    }

    private static List<Operator> sources() {
        var query = "SELECT ID, \"NAME\",\r\n       'a: # b' AS NOTE \r\n  FROM CUSTOMERS\r\n";
        var reading = new FileFormat.Reading(2, "*", true, FileFormat.Trim.BOTH, true, true);
        var writing = new FileFormat.Writing(
                FileFormat.Quoting.ALWAYS,
                "\r\n",
                true,
                "NULL",
                FileFormat.Numbers.FULL_SCALE,
                "%m/%d/%Y",
                "%m/%d/%Y %H:%M:%S");
        return List.of(
                new Source(
                        "CUSTOMERS",
                        new Dataset.Query("crm", query, Optional.of("%m/%d/%Y %H:%M:%S")),
                        List.of(
                                new Field("ID", Types.BIGINT),
                                new Field("NAME", NAME),
                                new Field("Net Amount", MONEY),
                                new Field("NOTE", Types.TEXT)),
                        Optional.empty(),
                        at("SQ_CUSTOMERS")),
                new Source(
                        "BRANCHES",
                        new Dataset.File(
                                "\\\\share\\in\\branches.txt",
                                new FileFormat.FixedWidth(
                                        List.of(4, 20),
                                        "windows-1252",
                                        FileFormat.Header.HASH_NAMES,
                                        reading,
                                        writing)),
                        List.of(new Field("CODE", Types.text(4)), new Field("TITLE", Types.text(20))),
                        Optional.of("_row"),
                        at("BRANCHES")),
                new Source(
                        "PLAN",
                        new Dataset.File("C:\\data\\plan.xlsx", new FileFormat.Spreadsheet("Sheet 1", "A3:D17", true)),
                        List.of(new Field("CODE", Types.text(4))),
                        Optional.empty(),
                        at("PLAN")),
                new Source(
                        "PARCELS",
                        new Dataset.File("C:\\data\\parcels.xml", new FileFormat.Document("UTF-8")),
                        List.of(new Field("TEXT", Types.TEXT)),
                        Optional.empty(),
                        at("PARCELS")),
                new Source(
                        "SHEETS",
                        new Dataset.File(
                                "C:\\data\\plan_*.xlsx",
                                new FileFormat.Listing(FileFormat.Listing.Kind.SHEETS),
                                List.of(
                                        new Dataset.Origin("BOOK", Dataset.Part.NAME),
                                        new Dataset.Origin("SHEET", Dataset.Part.SHEET))),
                        List.of(new Field("BOOK", Types.text(254)), new Field("SHEET", Types.text(31))),
                        Optional.empty(),
                        at("SHEETS")),
                new Source(
                        "CACHE",
                        new Dataset.Table("crm", "my.schema", "a.b"),
                        List.of(new Field("CODE", Types.text(4))),
                        Optional.empty(),
                        at("CACHE")));
    }

    private static List<Operator> rows() {
        var one = new Literal.NumberValue(BigDecimal.ONE, Types.BIGINT);
        return List.of(
                new Values(
                        "TYPED",
                        List.of(
                                new Field("N", Types.BIGINT),
                                new Field("D", Types.DATE),
                                new Field("T", Types.text(9))),
                        List.of(
                                List.of(
                                        one,
                                        new Literal.DateValue(LocalDate.of(2024, 2, 29)),
                                        new Literal.TextValue("a\nb")),
                                List.of(
                                        new Literal.NumberValue(BigDecimal.TWO, Types.INTEGER),
                                        new Literal.Missing(Types.DATE),
                                        new Literal.Missing(Types.TEXT))),
                        Optional.empty(),
                        at("TYPED")),
                new Reject(
                        "CLEAN",
                        InputRef.of("CUSTOMERS"),
                        call(EQ, NET, Expr.number(new BigDecimal("0.00"), MONEY)),
                        "division by zero in RATIO: \"x\" #1",
                        at("EXP")),
                new Filter(
                        "ERRORS",
                        new InputRef("CLEAN", InputRef.REJECTED),
                        call(NE, field("NAME", NAME), new Expr.ParameterRef("$$EXCLUDED", Types.text(20))),
                        at("FIL")),
                new Route(
                        "SIZE",
                        InputRef.of("CLEAN"),
                        List.of(
                                new Route.Group("VERY BIG", call(GT, NET, new Expr.ParameterRef("$$LIMIT", MONEY))),
                                new Route.Group("small, maybe", Expr.truth(true))),
                        Optional.empty(),
                        at("RTR")),
                new Join(
                        "NEW",
                        new InputRef("SIZE", "VERY BIG"),
                        InputRef.of("BRANCHES"),
                        Join.Kind.ANTI,
                        call(EQ, left("NAME", NAME), right("TITLE", Types.text(20))),
                        List.of(
                                as("ID", left("ID", Types.BIGINT)),
                                as("Größe", call(TextFunction.JOIN_TEXT, left("NAME", NAME), text("it's \"quoted\"")))),
                        at("JNR")),
                new Lookup(
                        "NAMED",
                        new InputRef("SIZE", "small, maybe"),
                        InputRef.of("BRANCHES"),
                        call(EQ, left("NAME", NAME), right("TITLE", Types.text(20))),
                        Lookup.Match.LAST,
                        new Ordering(List.of(SortKey.ascending("CODE")), true),
                        List.of(new Lookup.Returned("CODE", right("CODE", Types.text(4)), text("none"), at("LKP"))),
                        at("LKP")));
    }

    private static List<Operator> groups() {
        var byName = Ordering.by(List.of(
                SortKey.ascending("NAME").reversed(),
                new SortKey("ID", SortKey.Direction.ASCENDING, SortKey.Nulls.FIRST, SortKey.Collation.IGNORE_CASE)));
        return List.of(
                new Aggregate(
                        "TOTAL",
                        InputRef.of("NAMED"),
                        List.of(),
                        List.of(
                                new Measure(
                                        "NAMES",
                                        Types.TEXT,
                                        Measure.Function.CONCAT,
                                        List.of(field("NAME", NAME), text(", ")),
                                        false,
                                        Optional.empty(),
                                        at("AGG")),
                                new Measure(
                                        "PAYERS",
                                        Types.BIGINT,
                                        Measure.Function.COUNT,
                                        List.of(field("ID", Types.BIGINT)),
                                        true,
                                        Optional.of(call(GT, NET, Expr.number(BigDecimal.ZERO, MONEY))),
                                        at("AGG"))),
                        byName,
                        true,
                        at("AGG")),
                new Window(
                        "NEAR",
                        InputRef.of("NAMED"),
                        List.of(),
                        byName,
                        List.of(
                                window("NO", WindowField.Function.ROW_NUMBER, WindowField.Frame.ALL),
                                window(
                                        "NEXT",
                                        WindowField.Function.LEAD,
                                        WindowField.Frame.ALL,
                                        field("ID", Types.BIGINT),
                                        integer(1),
                                        Expr.nothing(Types.BIGINT)),
                                window(
                                        "SUM3",
                                        WindowField.Function.SUM,
                                        new WindowField.Frame(-2, WindowField.Frame.END),
                                        field("ID", Types.BIGINT))),
                        at("WIN")),
                new Sort("ARRIVED", InputRef.of("NEAR"), Ordering.ARRIVAL, Optional.empty(), at("SRT")),
                new Flatten(
                        "WORDS",
                        InputRef.of("NAMED"),
                        new Flatten.Generator.Matches(field("NOTE", Types.TEXT), "(\\w+)[,;]", true),
                        new Field("WORD", Types.TEXT),
                        Optional.empty(),
                        at("TAGS")),
                new Flatten(
                        "VALUES_OF_JSON",
                        InputRef.of("NAMED"),
                        new Flatten.Generator.JsonValues(field("NOTE", Types.TEXT)),
                        List.of(
                                new Field("PATH", Types.TEXT),
                                new Field("KIND", Types.TEXT),
                                new Field("VALUE", Types.TEXT)),
                        Optional.of("_value"),
                        at("JSON")),
                new Flatten(
                        "ELEMENTS_OF_XML",
                        InputRef.of("NAMED"),
                        new Flatten.Generator.XmlElements(
                                field("NOTE", Types.TEXT),
                                Optional.of("item"),
                                Flatten.Generator.XmlElements.Demand.ALL_OF_ROOT,
                                true,
                                true,
                                List.of("item", "id")),
                        List.of(
                                new Field("REMARK", Types.TEXT),
                                new Field("ITEM", Types.TEXT),
                                new Field("ITEM_ID", Types.text(9))),
                        Optional.empty(),
                        at("XML")),
                new Script(
                        "MODEL",
                        List.of(),
                        "python",
                        "import math\n\ndef f(x):\n\treturn x  # half of it\n",
                        List.of(),
                        at("PY")));
    }

    private static List<Operator> targets() {
        return List.of(
                new Project(
                        "FLAGGED",
                        InputRef.of("NAMED"),
                        List.of(
                                as("ID", field("ID", Types.BIGINT)),
                                as("NAME", field("NAME", NAME)),
                                as("ALIAS", field("NAME", NAME)),
                                as("OP", integer(1)),
                                as("NEXT_ID", call(PLUS, field("ID", Types.BIGINT), integer(1)))),
                        at("UPD")),
                new Target(
                        "DIM",
                        InputRef.of("FLAGGED"),
                        new Dataset.Table("dwh", "", "DIM_CUSTOMER"),
                        Target.Mode.MERGE,
                        List.of(as("ID", field("ID", Types.BIGINT)), as("CUSTOMER", field("NAME", NAME))),
                        List.of("ID"),
                        Optional.of("OP"),
                        Ordering.NONE,
                        List.of(
                                new Deletion.Rows(
                                        Deletion.When.BEFORE, call(EQ, field("ID", Types.BIGINT), integer(0))),
                                new Deletion.Rows(
                                        Deletion.When.AFTER,
                                        Expr.truth(true),
                                        List.of(new Deletion.Membership(
                                                field("CUSTOMER", NAME),
                                                Deletion.Among.NOT_IN,
                                                field("CUSTOMER", NAME),
                                                call(EQ, field("ID", Types.BIGINT), integer(1))))),
                                new Deletion.Table(Deletion.When.AFTER, new Dataset.Table("dwh", "STG", "CUSTOMER"))),
                        at("TGT_DIM")),
                new Target(
                        "OUT",
                        InputRef.of("FLAGGED"),
                        new Dataset.File("out.yxdb", new FileFormat.Yxdb()),
                        Target.Mode.TRUNCATE_INSERT,
                        List.of(as("ID", field("ID", Types.BIGINT))),
                        List.of(),
                        Optional.empty(),
                        Ordering.by(List.of(SortKey.ascending("ID"))),
                        at("TGT_OUT")));
    }

    private static WindowField window(
            String name, WindowField.Function function, WindowField.Frame frame, Expr... args) {
        return new WindowField(name, Types.BIGINT, function, List.of(args), frame, at("WIN"));
    }

    private static Projection as(String name, Expr expr) {
        return new Projection(name, expr, at("UPD").child(name));
    }

    private static SourceLocation at(String object) {
        return new SourceLocation("SALES/wf_customer.XML", 12, 5, MAPPING).child(object);
    }
}
