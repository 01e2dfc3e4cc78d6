package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.DynamicSelect;
import io.landfall.validation.reference.alteryx.record.FlowField;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lets fields through for which a formula about them is true. */
final class DynamicSelectByFormulaExecutor implements ToolExecutor<DynamicSelect.ByFormula> {

    @Override
    public Class<DynamicSelect.ByFormula> kind() {
        return DynamicSelect.ByFormula.class;
    }

    @Override
    public Answer run(DynamicSelect.ByFormula tool, ToolRun run) {
        var input = run.input();
        var formula = run.formula(tool.expression());
        var passing = IntStream.range(0, input.fields().size())
                .filter(i -> formula.isTrue(facts(input.fields().get(i), i + 1)))
                .boxed()
                .toList();
        return Answer.of(Columns.only(input, passing));
    }

    private static Map<String, @Nullable Object> facts(FlowField field, int number) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("name", field.name());
        facts.put("type", field.type().code());
        facts.put("fieldnumber", (long) number);
        facts.put("description", field.description());
        facts.put("isnumeric", field.type().isNumber());
        facts.put("isstringordate", field.type().isText() || field.type().isTemporal());
        field.stored().length().ifPresent(size -> facts.put("size", (long) size));
        return facts;
    }
}
