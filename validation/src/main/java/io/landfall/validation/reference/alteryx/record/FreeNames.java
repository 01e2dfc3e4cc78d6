package io.landfall.validation.reference.alteryx.record;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that are still free in a record, where names ignore case. */
public final class FreeNames {

    private final Set<String> taken = new HashSet<>();

    public static FreeNames besides(Collection<FlowField> fields) {
        var free = new FreeNames();
        fields.forEach(field -> free.taken.add(key(field.name())));
        return free;
    }

    public static FreeNames all() {
        return besides(List.of());
    }

    /** The name, or else the name with a number from 2 behind it. */
    public String take(String wish) {
        return take(wish, "");
    }

    /** The name, or else the name behind the prefix, or else that of both with a number from 2 that is free. */
    public String take(String wish, String prefix) {
        var plain = taken.contains(key(wish)) ? prefix + wish : wish;
        var name = plain;
        for (int number = 2; !taken.add(key(name)); number++) {
            name = plain + number;
        }
        return name;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
