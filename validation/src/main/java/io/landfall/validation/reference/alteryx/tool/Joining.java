package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.SummarizeField;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values put behind each other as text. */
final class Joining {

    private Joining() {}

    static @Nullable Object of(
            SummarizeField.Concatenation concat, FlowField source, List<Object> values, ToolRun run) {
        if (values.isEmpty()) {
            return null;
        }
        var text = FlowField.text(source.name());
        return values.stream()
                .map(value -> String.valueOf(Stored.in(text, value)))
                .collect(Collectors.joining(
                        unescaped(concat.separator()), unescaped(concat.start()), unescaped(concat.end())));
    }

    static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\s", " ");
    }
}
