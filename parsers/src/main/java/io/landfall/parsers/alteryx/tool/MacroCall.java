package io.landfall.parsers.alteryx.tool;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A macro in the place of a tool.
 *
 * @param path of the macro, as written
 * @param values what the caller answers to the questions of the macro, by their names, in the order of the file
 */
public record MacroCall(String path, Map<String, String> values) implements ToolConfiguration {

    public MacroCall {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The control parameters of a batch macro: their names and the fields that they get values from. */
    public Map<String, String> controlParameters() {
        return assignments("ControlParams");
    }

    /** Whether a batch macro also splits its other inputs, however that is written. */
    public boolean isInGroups() {
        return !values.getOrDefault("BatchMacroGroupBy", "").isBlank();
    }

    /** Which field splits the records of each input, by its name; that of the control records under {@code Control}. */
    public Map<String, String> groups() {
        return assignments("BatchMacroGroupBy");
    }

    /** For an input with a field map: the fields of the macro and those of the caller that they stand for. */
    public Map<String, String> fieldMap(String input) {
        return values.containsKey("Input." + input) ? assignments("Input." + input) : assignments(input);
    }

    private Map<String, String> assignments(String value) {
        var assignments = new LinkedHashMap<String, String>();
        for (var line : List.of(values.getOrDefault(value, "").split("\\R"))) {
            var parts = line.split("=", 2);
            if (parts.length == 2) {
                assignments.put(parts[0].strip(), parts[1].strip());
            }
        }
        return assignments;
    }
}
