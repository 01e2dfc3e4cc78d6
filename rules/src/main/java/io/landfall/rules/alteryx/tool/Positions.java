package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * Records with a further field that counts them from 1 as they arrive.
 *
 * @param operator that counts
 * @param position the field
 * @param records with the field, which is their last
 */
record Positions(Operator operator, AlteryxField position, Records records) {

    static Positions of(Records records, Tool tool, ToolContext context) {
        return inGroups(records, List.of(), tool, context);
    }

    /** Counts anew in each group. */
    static Positions inGroups(Records records, List<String> groups, Tool tool, ToolContext context) {
        return counted(records, groups, "_position", tool, context);
    }

    /** Counts in a field of another name; a scan has one called {@code _position} of its own. */
    static Positions named(String wish, Records records, Tool tool, ToolContext context) {
        return counted(records, List.of(), wish, tool, context);
    }

    private static Positions counted(
            Records records, List<String> groups, String wish, Tool tool, ToolContext context) {
        var name = FreeNames.besideFields(records.fields()).take(wish);
        var sequence = new Sequence(
                context.id(tool, "position"),
                records.ref(),
                new Field(name, Types.BIGINT),
                1,
                1,
                groups,
                Ordering.ARRIVAL,
                tool.at());
        var field = AlteryxField.of(name, FieldType.INT64);
        var fields = Stream.concat(records.fields().stream(), Stream.of(field)).toList();
        return new Positions(sequence, field, new Records(InputRef.of(sequence.id()), fields));
    }
}
