package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.DateTime;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.FormulaText;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Stored;

/** Text to date or date to text, into a field of its own at the end. What cannot be read is Null. */
final class DateTimeExecutor implements ToolExecutor<DateTime> {

    @Override
    public Class<DateTime> kind() {
        return DateTime.class;
    }

    @Override
    public Answer run(DateTime tool, ToolRun run) {
        var input = run.input();
        var position = run.position(input, tool.inputField());
        var written = tool.customFormat().isEmpty() ? tool.format() : tool.customFormat();
        var picture = DatePicture.of(written).orElseThrow(() -> run.refused("the date format '%s'".formatted(written)));
        if (picture.hasNames()
                && !tool.language().equalsIgnoreCase("English")
                && !tool.language().isEmpty()) {
            throw run.refused("names of months in %s".formatted(tool.language()));
        }
        var name = FreeNames.besides(input.fields()).take(tool.outputField());
        var field = tool.toText()
                ? FlowField.text(name)
                : FlowField.of(name, picture.hasTime() ? FieldType.DATETIME : FieldType.DATE);
        var typed = tool.outputType().type() == FieldType.NONE ? field : field.typed(tool.outputType());
        if (tool.toText()) {
            return Answer.of(input.with(typed, row -> Stored.in(typed, picture.written(row.get(position)))));
        }
        var parse = run.formula(new FormulaText(
                "DateTimeParse([%s], '%s')".formatted(tool.inputField(), picture.format()),
                run.tool().at()));
        return Answer.of(input.with(typed, row -> Stored.in(typed, parse.value(input, row))));
    }
}
