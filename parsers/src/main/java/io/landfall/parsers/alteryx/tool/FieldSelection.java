package io.landfall.parsers.alteryx.tool;

import java.util.List;

/** A list of fields to tick, in the order of the file. */
public record FieldSelection(List<FieldChoice> choices) {

    public FieldSelection {
        choices = List.copyOf(choices);
    }

    /** The ticked fields, without the entry for unknown ones. */
    public List<String> selected() {
        return choices.stream()
                .filter(choice -> choice.selected() && !choice.isUnknown())
                .map(FieldChoice::field)
                .toList();
    }

    /** Whether fields that are not listed are ticked too. */
    public boolean includesUnknown() {
        return choices.stream().anyMatch(choice -> choice.isUnknown() && choice.selected());
    }

    /** Whether a field is ticked, by its own entry or as an unlisted one. Field names ignore case. */
    public boolean includes(String field) {
        return choices.stream()
                .filter(choice -> choice.field().equalsIgnoreCase(field))
                .findFirst()
                .map(FieldChoice::selected)
                .orElseGet(this::includesUnknown);
    }
}
