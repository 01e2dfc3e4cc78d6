package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.SortKey.Collation;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.Tile;
import io.landfall.parsers.alteryx.tool.TileMethod;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Numbers the distinct values of fields in their order, and the records of each value as they arrive. Records leave in that order.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/tile-tool.html">Tile Tool</a>
 */
@RuleInfo(
        code = "AX-TIL-R01",
        summary = "A Tile by unique values becomes a window that ranks values and counts their rows",
        fidelity = Fidelity.EXACT,
        before = "Tile, Unique Value",
        after = "window, project, sort, check")
final class TileToWindow implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Tile tile
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, tile, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Tile tile, Records records, ToolContext context) {
        var findings = new Findings();
        if (!(tile.method() instanceof TileMethod.UniqueValue unique) || unique.unsorted()) {
            return Rewrite.blockedBy(Diagnostic.of(ShapeCode.TILE_METHOD, tool.at(), tool.name(), name(tile.method())));
        }
        var groups = ToolRules.names(ToolRules.fields(tool, records, tile.groupBy(), findings));
        var values = ToolRules.fields(tool, records, unique.fields(), findings);
        if (unique.fields().isEmpty()) {
            findings.block(Diagnostic.of(SettingCode.TILE_FIELDS_MISSING, tool.at(), tool.name()));
        }
        var isOpen = values.stream().anyMatch(field -> field.type().isText() && !groups.contains(field.name()));
        if (isOpen) {
            findings.say(Diagnostic.of(ShapeCode.TILE_ORDER, tool.at(), tool.name()));
        }
        return findings.answer(() -> result(tool, groups, values, isOpen, records, context, findings));
    }

    private static String name(TileMethod method) {
        return switch (method) {
            case TileMethod.EqualRecords equal -> "Equal Records, values together";
            case TileMethod.EqualSum sum -> "Equal Sum";
            case TileMethod.Smart smart -> "Smart Tile";
            case TileMethod.UniqueValue unique -> "Unique Value, unsorted";
            case TileMethod.Manual manual -> "Manual";
            case TileMethod.Other(var code) -> code;
        };
    }

    private static ToolResult result(
            Tool tool,
            List<String> groups,
            List<AlteryxField> values,
            boolean isChecked,
            Records records,
            ToolContext context,
            Findings findings) {
        var names = FreeNames.besideFields(records.fields());
        var tile = AlteryxField.of(names.take("Tile_Num"), FieldType.INT32);
        var place = AlteryxField.of(names.take("Tile_SequenceNum"), FieldType.INT32);
        var keys = values.stream()
                .map(AlteryxField::name)
                .filter(name -> !groups.contains(name))
                .map(KeyOrder::key)
                .toList();
        var ranked = window(
                tool,
                "tiles",
                records.ref(),
                groups,
                // Values that are groups too are one to a group; a rank needs an order all the same.
                Ordering.by(keys.isEmpty() ? groups.stream().map(KeyOrder::key).toList() : keys),
                tile,
                WindowField.Function.DENSE_RANK,
                context);
        var inTile = Stream.concat(groups.stream(), keys.stream().map(SortKey::field))
                .toList();
        var operators = new ArrayList<Operator>(List.of(ranked));
        var checks = new ArrayList<Check>();
        if (isChecked) {
            var other = tile.named(names.take("_in_dictionary"));
            var inDictionary = window(
                    tool,
                    "dictionary",
                    InputRef.of(ranked.id()),
                    groups,
                    Ordering.by(
                            keys.stream().map(key -> dictionary(key, values)).toList()),
                    other,
                    WindowField.Function.DENSE_RANK,
                    context);
            operators.add(inDictionary);
            checks.add(isSame(tool, inDictionary, tile, other));
        }
        var counted = window(
                tool,
                "places",
                InputRef.of(operators.getLast().id()),
                inTile,
                Ordering.ARRIVAL,
                place,
                WindowField.Function.ROW_NUMBER,
                context);
        var columns = Columns.of(records.fields()).add(tile, asInteger(tile)).add(place, asInteger(place));
        var project = columns.project(context.id(tool), InputRef.of(counted.id()), tool.at());
        var order = new KeyOrder(tool, context);
        var sorted = order.sorted(columns.records(project), inTile);
        operators.addAll(List.of(counted, project));
        operators.addAll(order.sorts());
        return order.rememberedByGroups(ToolResult.of(operators, sorted, findings))
                .withChecks(checks);
    }

    /** The key in the order of a dictionary, when it is a text. */
    private static SortKey dictionary(SortKey key, List<AlteryxField> values) {
        return values.stream()
                        .anyMatch(field ->
                                field.name().equals(key.field()) && field.type().isText())
                ? new SortKey(key.field(), key.direction(), key.nulls(), Collation.DICTIONARY)
                : key;
    }

    /** That both orders number the values alike. */
    private static Check isSame(Tool tool, Window numbered, AlteryxField one, AlteryxField other) {
        var isSame = Expr.call(
                StandardFunction.EQ, Expr.field(one.name(), Types.BIGINT), Expr.field(other.name(), Types.BIGINT));
        return new Check(
                "%s: no texts whose order capitals or numbers decide".formatted(tool.name()),
                InputRef.of(numbered.id()),
                new Check.Assertion.EveryRow(isSame),
                tool.at());
    }

    private static Window window(
            Tool tool,
            String part,
            InputRef input,
            List<String> partition,
            Ordering order,
            AlteryxField field,
            WindowField.Function function,
            ToolContext context) {
        var number = new WindowField(field.name(), Types.BIGINT, function, List.of(), WindowField.Frame.ALL, tool.at());
        return new Window(context.id(tool, part), input, partition, order, List.of(number), tool.at());
    }

    private static Expr asInteger(AlteryxField field) {
        return Expr.call(NumberFunction.INTEGER_OR_NULL, Expr.field(field.name(), Types.BIGINT));
    }
}
