package io.landfall.converter.suggestion;

import io.landfall.converter.pipeline.Field;
import java.util.List;
import java.util.stream.Collectors;

/** What is asked about one declined part: where it stands, what goes in, what is due, why it was declined and what it says. */
final class Question {

    private Question() {}

    static String about(Declined declined) {
        var script = declined.script();
        var inputs = script.inputs().stream()
                .distinct()
                .map(input ->
                        "Rows that come in as %s:\n%s".formatted(quoted(input.text()), fields(declined.fields(input))))
                .collect(Collectors.joining("\n"));
        var parameters = declined.pipeline().parameters().stream()
                .map(parameter -> "  - PARAM.%s %s\n"
                        .formatted(quoted(parameter.name()), parameter.type().sql()))
                .collect(Collectors.joining());
        var reasons = declined.reasons().stream()
                .map(reason -> "  - %s: %s\n".formatted(reason.id(), reason.message()))
                .collect(Collectors.joining());
        return """
                A step of %s was not converted. Its id is %s.
                %s
                %sThe last operator has the id %s and just these fields, in this order:
                %s
                Why it was not converted:
                %s
                The step as the legacy tool has it:

                %s
                """.formatted(
                        system(declined),
                        script.id(),
                        inputs,
                        parameters.isEmpty() ? "" : "Parameters of the pipeline:\n" + parameters + "\n",
                        script.id(),
                        fields(script.fields()),
                        reasons.isEmpty() ? "  - no rule knows it\n" : reasons,
                        script.text().strip());
    }

    private static String system(Declined declined) {
        return switch (declined.pipeline().origin().system()) {
            case POWERCENTER -> "an Informatica PowerCenter mapping";
            case ALTERYX -> "an Alteryx workflow";
        };
    }

    private static String fields(List<Field> fields) {
        return fields.stream()
                .map(field -> "  - {name: %s, type: %s}\n"
                        .formatted(quoted(field.name()), quoted(field.type().sql())))
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
