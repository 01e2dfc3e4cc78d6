package io.landfall.parsers.alteryx.tool;

import java.util.Set;

/**
 * The way out of a macro whose inputs map fields, a part of the call like {@link FieldMap}.
 *
 * @param macro its name
 * @param fields of the macro that the caller knows under other names
 */
public record MappedFields(String macro, Set<String> fields) implements MacroCallPart {

    public MappedFields {
        fields = Set.copyOf(fields);
    }
}
