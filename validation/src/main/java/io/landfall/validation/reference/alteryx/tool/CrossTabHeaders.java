package io.landfall.validation.reference.alteryx.tool;

import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Stored;
import io.landfall.validation.reference.alteryx.record.ValueOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The names of the fields that a Cross Tab makes, in the order of a dictionary: every character but letters, digits and underscores of
 * ASCII becomes an underscore, Null is {@code _Null_} and the empty text {@code _Empty_}. What values give that share a name is left open.
 */
final class CrossTabHeaders {

    private final List<String> names = new ArrayList<>();

    private CrossTabHeaders() {}

    static CrossTabHeaders of(Records input, int header, ToolRun run) {
        var headers = new CrossTabHeaders();
        var values = new LinkedHashSet<>(input.column(header));
        var texts = new ArrayList<@Nullable Object>();
        values.forEach(value -> texts.add(text(value)));
        texts.sort(ValueOrder.DICTIONARY);
        var free = new HashSet<String>();
        for (var text : texts) {
            var name = headers.name(text);
            if (!free.add(name.toLowerCase(Locale.ROOT))) {
                throw run.undefined("a Cross Tab with several values for the field '%s'".formatted(name));
            }
            headers.names.add(name);
        }
        return headers;
    }

    List<String> names() {
        return names;
    }

    String name(@Nullable Object value) {
        var text = text(value);
        if (text == null) {
            return "_Null_";
        }
        return text.isEmpty() ? "_Empty_" : text.replaceAll("[^A-Za-z0-9_]", "_");
    }

    private static @Nullable String text(@Nullable Object value) {
        return (String) Stored.in(FlowField.text(""), value);
    }
}
