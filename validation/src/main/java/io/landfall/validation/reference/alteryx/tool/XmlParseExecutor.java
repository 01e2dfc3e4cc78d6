package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.RecordLayout.RecordField;
import io.landfall.parsers.alteryx.tool.XmlParse;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.stream.IntStream;

/** One record for each element of a name in an XML text, with the fields that Designer saw last. */
final class XmlParseExecutor implements ToolExecutor<XmlParse> {

    @Override
    public Class<XmlParse> kind() {
        return XmlParse.class;
    }

    @Override
    public Answer run(XmlParse tool, ToolRun run) {
        if (tool.outerXml()) {
            throw run.refused("an XML Parse that writes XML again");
        }
        var input = run.input();
        var position = run.position(input, tool.field());
        var layout = run.tool()
                .layout("Output")
                .map(seen -> seen.fields())
                .orElseThrow(() -> run.refused("an XML Parse of which no fields were seen"));
        var kept = IntStream.range(0, input.fields().size())
                .filter(i -> i != position || layout.stream().anyMatch(seen -> isCalled(seen, tool.field())))
                .boxed()
                .toList();
        var made = layout.stream()
                .skip(kept.size())
                .map(seen -> FlowField.text(seen.name()))
                .toList();
        if (made.isEmpty()) {
            throw run.refused("an XML Parse of which no fields were seen");
        }
        var names = made.stream().map(FlowField::name).toList();
        var elements = new XmlElements(tool, names, run);
        var rows = new ArrayList<Row>();
        for (var row : input.rows()) {
            var passed = row.only(kept);
            elements.of(row.get(position)).forEach(element -> rows.add(passed.beside(element)));
        }
        var fields = new ArrayList<FlowField>();
        kept.forEach(i -> fields.add(input.fields().get(i)));
        fields.addAll(made);
        return Answer.of(new Records(fields, rows));
    }

    private static boolean isCalled(RecordField seen, String name) {
        return seen.name().equalsIgnoreCase(name);
    }
}
