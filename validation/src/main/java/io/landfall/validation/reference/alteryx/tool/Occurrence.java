package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FindMode;
import io.landfall.parsers.alteryx.tool.FindReplace;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a value of the source of a Find Replace stands in a value of the targets. */
record Occurrence(
        FindReplace find, @Nullable Object text, @Nullable Object search) {

    boolean isThere() {
        if (text == null || search == null || search.equals("")) {
            return false;
        }
        if (SearchedWord.isWanted(find)) {
            var matcher = new SearchedWord(find, search.toString()).pattern().matcher(text.toString());
            return find.mode() == FindMode.BEGIN ? matcher.lookingAt() : matcher.find();
        }
        var one = plain(text.toString());
        var other = plain(search.toString());
        return switch (find.mode()) {
            case BEGIN -> one.startsWith(other);
            case ANYWHERE -> one.contains(other);
            case WHOLE, UNKNOWN -> one.equals(other);
        };
    }

    private String plain(String value) {
        return find.ignoreCase() ? value.toLowerCase(Locale.ROOT) : value;
    }
}
