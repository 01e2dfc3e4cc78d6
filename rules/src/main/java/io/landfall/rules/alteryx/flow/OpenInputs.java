package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.MacroInput;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The inputs of a macro that its caller leaves open. An optional one gives no records then, with the fields of its template: macros in use
 * tell by a field that only the template has whether somebody is connected. Whether records of a template would come in is not documented.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/interface/macro-input-tool.html">Macro Input Tool</a>
 */
final class OpenInputs {

    private OpenInputs() {}

    /** The same for a call with these records. */
    static Opening filled(Workflow macro, ToolInputs inputs) {
        return filled(macro, name -> inputs.at(name).isPresent());
    }

    /** The macro with an empty Text Input in the place of each input that is open; closed where that is not what happens. */
    static Opening filled(Workflow macro, Predicate<String> isConnected) {
        return macro.tools().stream()
                .flatMap(tool -> open(macro, tool, isConnected).stream())
                .flatMap(input -> obstacle(input).stream())
                .findFirst()
                .orElseGet(() -> new Opening.Open(macro.withTools(macro.tools().stream()
                        .map(tool -> open(macro, tool, isConnected)
                                .map(input -> tool.withConfiguration(input.sample()))
                                .orElse(tool))
                        .toList())));
    }

    private static Optional<MacroInput> open(Workflow macro, Tool tool, Predicate<String> isConnected) {
        return !tool.disabled()
                        && tool.configuration() instanceof MacroInput input
                        && !isConnected.test(input.name())
                        && !macro.from(tool.id()).isEmpty()
                ? Optional.of(input)
                : Optional.empty();
    }

    private static Optional<Opening> obstacle(MacroInput input) {
        if (!input.optional()) {
            return Optional.of(new Opening.Closed(
                    MacroCode.MACRO_INPUT_OPEN, "nothing arrives at its input '%s'".formatted(input.name())));
        }
        return input.file().isPresent() || !input.sample().rows().isEmpty()
                ? Optional.of(new Opening.Closed(
                        MacroCode.MACRO_INPUT_OPEN,
                        "nothing arrives at its input '%s', and whether the records of its template come in is not documented"
                                .formatted(input.name())))
                : Optional.empty();
    }
}
