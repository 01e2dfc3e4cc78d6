package io.landfall.parsers.alteryx.tool;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a caller does to the records that go into a macro with a field map: no tool of its own, but a part of the call.
 *
 * @param call ID of the tool that calls the macro
 * @param macro its name
 * @param input of the macro
 * @param fields of the macro, and those of the caller that stand for them; empty where none does
 * @param known the fields that the macro was saved with, in their order
 */
public record FieldMap(int call, String macro, String input, Map<String, String> fields, Map<String, FieldType> known)
        implements MacroCallPart {

    public FieldMap {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
    }
}
