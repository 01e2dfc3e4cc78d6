package io.landfall.rules.alteryx.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.rule.Fidelity;
import io.landfall.parsers.alteryx.RecordLayout;
import io.landfall.rules.alteryx.field.AlteryxField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A tool that no rule converts, as it stands in the workflow: a script that a person replaces. */
record ScriptedTool(CanvasNode node, ToolInputs inputs) {

    /** Adds it, with what Designer last saw at each of its outputs, if it did. */
    Map<String, Records> added(Draft draft) {
        var tool = node.tool();
        var refs = new DatabaseExit(node, draft)
                .taken(inputs).all().stream()
                        .map(arrival -> arrival.records().ref())
                        .toList();
        var text = ToolText.of(tool.xml());
        var made = new HashMap<String, Records>();
        for (var layout : tool.layouts()) {
            var fields = fields(layout);
            var script = new Script(
                    draft.id(tool.layouts().size() == 1 ? node.wish() : node.wish() + "_" + layout.anchor()),
                    refs,
                    "alteryx",
                    text,
                    fields.stream().map(AlteryxField::nativeField).toList(),
                    tool.at());
            draft.add(script, Fidelity.BLOCKED);
            made.put(layout.anchor(), new Records(InputRef.of(script.id()), fields));
        }
        if (tool.layouts().isEmpty()) {
            draft.add(new Script(draft.id(node.wish()), refs, "alteryx", text, List.of(), tool.at()), Fidelity.BLOCKED);
        }
        return made;
    }

    private static List<AlteryxField> fields(RecordLayout layout) {
        var names = new HashSet<String>();
        return layout.fields().stream()
                .filter(field -> names.add(field.name().toLowerCase(Locale.ROOT)))
                .map(field -> AlteryxField.of(field.name(), field.type()))
                .toList();
    }
}
