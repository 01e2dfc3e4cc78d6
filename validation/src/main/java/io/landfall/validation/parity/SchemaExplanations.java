package io.landfall.validation.parity;

import io.landfall.validation.parity.SchemaDifference.Compatibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what is the matter with columns and keys, before any row is looked at. */
final class SchemaExplanations {

    private SchemaExplanations() {}

    static List<Explanation> of(List<SchemaDifference> differences, Duplicates duplicates, List<ColumnPair> keys) {
        var explanations = new ArrayList<Explanation>();
        for (var difference : differences) {
            if (difference.counts()) {
                var cause =
                        difference.compatibility() == Compatibility.MISSING ? Cause.COLUMN_MISSING : Cause.COLUMN_EXTRA;
                var text = "Column '%s': %s".formatted(difference.column(), cause.sentence());
                explanations.add(new Explanation(cause, difference.column(), 0, text, null, null));
            }
        }
        if (duplicates.any()) {
            var names = keys.stream().map(ColumnPair::name).collect(Collectors.joining(", "));
            var text = String.format(
                    Locale.ROOT,
                    "Keys in '%s' that are there more than once: %,d on the left, %,d on the right: %s",
                    names,
                    duplicates.left(),
                    duplicates.right(),
                    Cause.DUPLICATE_KEYS.sentence());
            var most = Math.max(duplicates.left(), duplicates.right());
            explanations.add(new Explanation(Cause.DUPLICATE_KEYS, null, most, text, null, null));
        }
        return explanations;
    }
}
