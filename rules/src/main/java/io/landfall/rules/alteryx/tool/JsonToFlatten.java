package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.JsonParse;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a record of each value in a JSON text, with the path to it, whose names and positions from 0 have points between them. Values go
 * into one text field, or into a field for each kind of value, all of which are Null for a value of no such kind. What the documentation
 * does not show, as it does texts and numbers, a check reports: into one text field, numbers that can be written in several ways, truths
 * and null.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/developer/json-parse-tool.html">JSON Parse Tool</a>
 */
@RuleInfo(
        code = "AX-JSN-R01",
        summary = "A JSON Parse becomes a flatten into the values of the text, and a projection of their kinds",
        fidelity = Fidelity.EXACT,
        before = "JSON Parse",
        after = "flatten, filter, project")
final class JsonToFlatten implements ToolRule {

    /** As Designer notes the size of both text fields. */
    private static final int LONGEST = 1_073_741_823;

    private static final String PLAIN = "JSON of texts and plain numbers, each with a path of its own";
    private static final String TYPED = "JSON of texts, plain numbers, truths and nulls, each with a path of its own";

    /** A number that is not whole. */
    private static final String DECIMAL = "^-?(0|[1-9][0-9]*)[.][0-9]*[1-9][0-9]*$";

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof JsonParse json
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, json, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, JsonParse json, Records records, ToolContext context) {
        var findings = new Findings();
        var field = ToolRules.fields(tool, records, List.of(json.field()), findings);
        if (!json.mode().isBlank()) {
            findings.block(Diagnostic.of(ShapeCode.JSON_MODE, tool.at(), tool.name(), json.mode()));
        }
        findings.say(Diagnostic.of(ShapeCode.JSON_VALUES_CHECKED, tool.at(), tool.name()));
        return findings.answer(() -> result(tool, json, field.getFirst(), records, context, findings));
    }

    /** The values of the texts in a field. */
    static ToolResult result(
            Tool tool, JsonParse json, AlteryxField field, Records records, ToolContext context, Findings findings) {
        var names = FreeNames.besideFields(records.fields());
        var leaf = new Leaf(names.take("_path"), names.take("_kind"), names.take("_value"));
        var flatten = new Flatten(
                context.id(tool),
                records.ref(),
                new Flatten.Generator.JsonValues(FieldConversion.text(field.value())),
                leaf.fields(),
                Optional.empty(),
                tool.at());
        var values = new Filter(context.id(tool, "leaves"), InputRef.of(flatten.id()), leaf.isValue(), tool.at());
        var passed = records.fields().stream()
                .filter(known -> json.keepField() || !known.equals(field))
                .toList();
        var columns = Columns.of(passed);
        var made = FreeNames.besideFields(passed);
        columns.add(AlteryxField.text(made.take("JSON_Name"), LONGEST), leaf.path());
        var text = AlteryxField.text(made.take("JSON_ValueString"), LONGEST);
        if (json.singleField()) {
            columns.add(text, leaf.value());
        } else {
            columns.add(text, leaf.when("STRING", leaf.value()))
                    .add(AlteryxField.of(made.take("JSON_ValueInt"), FieldType.INT64), leaf.whole())
                    .add(
                            AlteryxField.of(made.take("JSON_ValueFloat"), FieldType.DOUBLE),
                            leaf.when("FLOAT", leaf.number()))
                    .add(AlteryxField.of(made.take("JSON_ValueBool"), FieldType.BOOL), leaf.truth());
        }
        var project = columns.project(context.id(tool, "values"), InputRef.of(values.id()), tool.at());
        return ToolResult.of(List.of(flatten, values, project), columns.records(project), findings)
                .withChecks(List.of(new Check(
                        "%s: %s".formatted(tool.name(), json.singleField() ? PLAIN : TYPED),
                        InputRef.of(flatten.id()),
                        new Check.Assertion.EveryRow(leaf.isPlain(json.singleField())),
                        tool.at())));
    }

    /** The fields of a value in a JSON text, before they are the tool's. */
    private record Leaf(String pathName, String kindName, String valueName) {

        List<Field> fields() {
            return List.of(
                    new Field(pathName, Types.TEXT), new Field(kindName, Types.TEXT), new Field(valueName, Types.TEXT));
        }

        Expr path() {
            return Expr.field(pathName, Types.TEXT);
        }

        Expr value() {
            return Expr.field(valueName, Types.TEXT);
        }

        Expr number() {
            return Expr.call(NumberFunction.NUMBER_OF_TEXT, value());
        }

        Expr when(String kind, Expr then) {
            return Expr.when(is(kind), then, Expr.nothing(then.type()));
        }

        Expr whole() {
            return when("INTEGER", Expr.call(NumberFunction.INTEGER_OF_TEXT, value()));
        }

        Expr truth() {
            return when("BOOLEAN", Expr.call(StandardFunction.EQ, value(), Expr.text("true")));
        }

        /** Neither an empty object or array nor a remark about the text. */
        Expr isValue() {
            return isIn("STRING", "INTEGER", "FLOAT", "BOOLEAN", "NULL");
        }

        /** Whether it is known what becomes of the row. */
        Expr isPlain(boolean asText) {
            var isDecimal = Expr.call(PatternFunction.PATTERN_FOUND, value(), Expr.text(DECIMAL), Expr.text("c"));
            var isShortest = Expr.call(StandardFunction.EQ, FieldConversion.text(number()), value());
            var decimal = asText ? Expr.call(StandardFunction.AND, isDecimal, isShortest) : isDecimal;
            var known = Expr.when(
                    is("FLOAT"),
                    decimal,
                    asText ? isIn("STRING", "INTEGER") : isIn("STRING", "INTEGER", "BOOLEAN", "NULL"));
            return Expr.call(StandardFunction.AND, Expr.call(StandardFunction.NE, path(), Expr.text("")), known);
        }

        private Expr isIn(String... kinds) {
            var list = new ArrayList<Expr>();
            list.add(Expr.field(kindName, Types.TEXT));
            Stream.of(kinds).map(Expr::text).forEach(list::add);
            return new Expr.Call(StandardFunction.IN, list);
        }

        private Expr is(String kind) {
            return Expr.call(StandardFunction.EQ, Expr.field(kindName, Types.TEXT), Expr.text(kind));
        }
    }
}
