package io.landfall.rules.alteryx.database;

import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Sighting;
import io.landfall.rules.alteryx.flow.ToolContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Designer has noted of the fields that leave a tool. */
final class Noted {

    private Noted() {}

    static Optional<List<AlteryxField>> at(Tool tool, String anchor) {
        return tool.layout(anchor)
                .map(layout -> layout.fields().stream()
                        .map(field -> AlteryxField.of(field.name(), field.type()))
                        .toList())
                .filter(fields -> !fields.isEmpty());
    }

    /**
     * The fields that a tool makes, with the types that Designer has noted for them. Where it has noted other names, either the note is old,
     * or the tool does something else than the rule takes it to do. In a macro it has seen only a sample.
     */
    static List<AlteryxField> checked(
            Tool tool, String anchor, List<AlteryxField> made, ToolContext context, Findings findings) {
        var noted = context.sighting() == Sighting.SAMPLE ? Optional.<List<AlteryxField>>empty() : at(tool, anchor);
        if (noted.isPresent() && !keys(noted.get()).equals(keys(made))) {
            findings.block(Diagnostic.of(
                    DatabaseCode.NOTED_OTHERWISE, tool.at(), tool.name(), shown(made), shown(noted.get())));
        }
        return noted.orElse(made);
    }

    private static List<String> keys(List<AlteryxField> fields) {
        return fields.stream()
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    static String shown(List<AlteryxField> fields) {
        return fields.stream().map(field -> "'" + field.name() + "'").collect(Collectors.joining(", "));
    }
}
