package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.SortKey.Collation;
import io.landfall.converter.pipeline.SortKey.Direction;
import io.landfall.converter.pipeline.SortKey.Nulls;
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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts the same number of records into each tile, as they arrive or by a field: numbers from the greatest, all else from the least. Which
 * tiles are larger where the number of records does not divide is not documented.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/tile-tool.html">Tile Tool</a>
 */
@RuleInfo(
        code = "AX-TIL-R02",
        summary = "A Tile of equal records becomes a window that numbers and counts rows",
        fidelity = Fidelity.EQUIVALENT,
        before = "Tile, Equal Records",
        after = "window, project, sort, check")
final class EqualTilesToWindow implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Tile tile
                        && tile.method() instanceof TileMethod.EqualRecords equal
                        && equal.unsplitField().isBlank()
                        && equal.tiles() > 0
                ? ToolRules.withInput(
                        tool, inputs, records -> new Tiling(tool, tile, equal, records, context).converted())
                : Rewrite.declined();
    }

    /** One Tile with what comes into it. */
    private static final class Tiling {

        private static final Expr ONE = Expr.cast(Expr.integer(1), Types.BIGINT);

        private final Tool tool;
        private final Tile tile;
        private final TileMethod.EqualRecords equal;
        private final Records records;
        private final ToolContext context;
        private final Findings findings = new Findings();

        Tiling(Tool tool, Tile tile, TileMethod.EqualRecords equal, Records records, ToolContext context) {
            this.tool = tool;
            this.tile = tile;
            this.equal = equal;
            this.records = records;
            this.context = context;
        }

        Rewrite<ToolResult> converted() {
            var groups = ToolRules.names(ToolRules.fields(tool, records, tile.groupBy(), findings));
            var sorted = equal.sortField().isBlank()
                    ? List.<AlteryxField>of()
                    : ToolRules.fields(tool, records, List.of(equal.sortField()), findings);
            findings.say(Diagnostic.of(ShapeCode.TILE_REMAINDER_CHECKED, tool.at(), tool.name()));
            return findings.answer(() -> tiled(groups, sorted));
        }

        private ToolResult tiled(List<String> groups, List<AlteryxField> sorted) {
            var free = FreeNames.besideFields(records.fields());
            var number = AlteryxField.of(free.take("Tile_Num"), FieldType.INT32);
            var place = AlteryxField.of(free.take("Tile_SequenceNum"), FieldType.INT32);
            var position = free.take("_position");
            var count = free.take("_count");
            var order = new Ordering(sorted.stream().map(Tiling::key).toList(), true);
            var counted = window(
                    "rows",
                    records.ref(),
                    groups,
                    order,
                    List.of(
                            field(position, WindowField.Function.ROW_NUMBER),
                            field(count, WindowField.Function.COUNT_ROWS)));
            var size = free.take("_size");
            var left = free.take("_left");
            var sized = Columns.of(records.fields())
                    .add(whole(position), value(position))
                    .add(whole(size), divided(StandardFunction.FLOOR, value(count), tiles()))
                    .add(whole(left), Expr.call(NumberFunction.REMAINDER, value(count), tiles()))
                    .project(context.id(tool, "sizes"), InputRef.of(counted.id()), tool.at());
            var tiled = number(value(position), value(size), value(left));
            var numbered = Columns.of(records.fields())
                    .add(whole(position), value(position))
                    .add(number, Expr.call(NumberFunction.INTEGER_OR_NULL, tiled))
                    .project(context.id(tool, "tiles"), InputRef.of(sized.id()), tool.at());
            var inTile =
                    Stream.concat(groups.stream(), Stream.of(number.name())).toList();
            var placed = window(
                    "places",
                    InputRef.of(numbered.id()),
                    inTile,
                    new Ordering(List.of(KeyOrder.key(position)), true),
                    List.of(field(place.name(), WindowField.Function.ROW_NUMBER)));
            var columns = Columns.of(records.fields())
                    .add(number, number.value())
                    .add(place, Expr.call(NumberFunction.INTEGER_OR_NULL, value(place.name())));
            var project = columns.project(context.id(tool), InputRef.of(placed.id()), tool.at());
            var operators = new ArrayList<Operator>(List.of(counted, sized, numbered, placed, project));
            var checks = List.of(divides(sized, left));
            if (groups.isEmpty() && sorted.isEmpty()) {
                return ToolResult.of(operators, columns.records(project), findings)
                        .withChecks(checks);
            }
            var keys = Stream.concat(inTile.stream(), Stream.of(place.name()))
                    .map(KeyOrder::key)
                    .toList();
            var sort = new Sort(
                    context.id(tool, "order"),
                    InputRef.of(project.id()),
                    new Ordering(keys, true),
                    Optional.empty(),
                    tool.at());
            operators.add(sort);
            var rows = InputRef.of(sort.id());
            return ToolResult.of(operators, columns.records(project).at(rows), findings)
                    .withChecks(checks)
                    .withOrderAssumed(rows);
        }

        private Check divides(Project sized, String left) {
            var isNone = Expr.call(StandardFunction.EQ, value(left), Expr.cast(Expr.integer(0), Types.BIGINT));
            return new Check(
                    "%s: no record is left over".formatted(tool.name()),
                    InputRef.of(sized.id()),
                    new Check.Assertion.EveryRow(isNone),
                    tool.at());
        }

        private static SortKey key(AlteryxField field) {
            return field.type().isNumber()
                    ? new SortKey(field.name(), Direction.DESCENDING, Nulls.LAST, Collation.BINARY)
                    : KeyOrder.key(field.name());
        }

        private Window window(
                String part, InputRef input, List<String> groups, Ordering order, List<WindowField> fields) {
            return new Window(context.id(tool, part), input, groups, order, fields, tool.at());
        }

        private WindowField field(String name, WindowField.Function function) {
            return new WindowField(name, Types.BIGINT, function, List.of(), WindowField.Frame.ALL, tool.at());
        }

        /** The first tiles have one record more than the others, as many tiles as records are left over. */
        private static Expr number(Expr position, Expr size, Expr left) {
            var larger = Expr.call(StandardFunction.PLUS, size, ONE);
            var inLarger = Expr.call(StandardFunction.TIMES, left, larger);
            var behind = Expr.call(StandardFunction.MINUS, position, inLarger);
            return Expr.when(
                    Expr.call(StandardFunction.LE, position, inLarger),
                    divided(StandardFunction.CEIL, position, larger),
                    Expr.call(StandardFunction.PLUS, left, divided(StandardFunction.CEIL, behind, size)));
        }

        private static Expr divided(StandardFunction rounding, Expr number, Expr by) {
            var quotient = Expr.call(
                    MathFunction.DIVIDE_OR_NULL, Expr.cast(number, Types.DOUBLE), Expr.cast(by, Types.DOUBLE));
            return Expr.call(NumberFunction.BIGINT_OR_NULL, Expr.call(rounding, quotient));
        }

        private Expr tiles() {
            return Expr.cast(Expr.integer(equal.tiles()), Types.BIGINT);
        }

        private static AlteryxField whole(String name) {
            return AlteryxField.of(name, FieldType.INT64);
        }

        private static Expr value(String field) {
            return Expr.field(field, Types.BIGINT);
        }
    }
}
