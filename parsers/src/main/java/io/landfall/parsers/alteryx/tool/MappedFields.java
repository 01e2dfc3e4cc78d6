package io.landfall.parsers.alteryx.tool;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The way out of a macro whose inputs map fields, a part of the call like {@link FieldMap}.
 *
 * @param macro its name
 * @param fields of the macro that the caller knows under other names, and those names
 */
public record MappedFields(String macro, Map<String, String> fields) implements ToolConfiguration {

    public MappedFields {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
