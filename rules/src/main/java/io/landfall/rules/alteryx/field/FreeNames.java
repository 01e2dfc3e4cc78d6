package io.landfall.rules.alteryx.field;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that are still free in a record, where names ignore case. */
public final class FreeNames {

    private final Set<String> taken = new HashSet<>();

    /** Nothing is taken but the given names. */
    public static FreeNames beside(Collection<String> names) {
        var free = new FreeNames();
        names.forEach(name -> free.taken.add(key(name)));
        return free;
    }

    /** Nothing is taken but the names of the fields. */
    public static FreeNames besideFields(List<AlteryxField> fields) {
        return beside(fields.stream().map(AlteryxField::name).toList());
    }

    /** The name, or else the name with a number from 2; taken from now on. */
    public String take(String wish) {
        return take(wish, "");
    }

    /** The name, or else the name after the prefix, or else the name with a number from 2; taken from now on. */
    public String take(String wish, String prefix) {
        var name = wish;
        if (isTaken(name) && !prefix.isEmpty()) {
            name = prefix + wish;
        }
        for (int n = 2; isTaken(name); n++) {
            name = wish + n;
        }
        taken.add(key(name));
        return name;
    }

    public boolean isTaken(String name) {
        return taken.contains(key(name));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
