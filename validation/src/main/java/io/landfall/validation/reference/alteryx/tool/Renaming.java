package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.NameChange;
import java.util.Optional;

/** Puts text before or behind names, and takes it away. */
final class Renaming {

    private Renaming() {}

    static String added(String name, NameChange change, ToolRun run) {
        return switch (change.side()) {
            case PREFIX -> change.text() + name;
            case SUFFIX -> name + change.text();
            case UNKNOWN -> throw run.refused("a name with text neither before nor behind it");
        };
    }

    /** The name without the text, or empty when it has none. */
    static Optional<String> removed(String name, NameChange change, ToolRun run) {
        var text = change.text();
        return switch (change.side()) {
            case PREFIX -> name.startsWith(text) ? Optional.of(name.substring(text.length())) : Optional.empty();
            case SUFFIX ->
                name.endsWith(text) ? Optional.of(name.substring(0, name.length() - text.length())) : Optional.empty();
            case UNKNOWN -> throw run.refused("a name with text neither before nor behind it");
        };
    }
}
