package io.landfall.validation.reference.alteryx.tool;

import io.landfall.validation.reference.alteryx.record.FlowField;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a formula for many fields calls its field. */
final class CurrentField {

    private CurrentField() {}

    static Map<String, @Nullable Object> of(FlowField field, @Nullable Object value) {
        var names = new HashMap<String, @Nullable Object>();
        names.put("_currentfield_", value);
        names.put("_currentfieldname_", field.name());
        names.put("_currentfieldtype_", field.type().code());
        return names;
    }
}
