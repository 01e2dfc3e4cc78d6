package io.landfall.rules.powercenter.flow;

import io.landfall.converter.pipeline.Field;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Hands out field names that are free in an operator. */
public final class FieldNames {

    private final Set<String> taken = new HashSet<>();

    /**
     * @param taken fields that are there already
     */
    public FieldNames(Collection<Field> taken) {
        taken.forEach(field -> this.taken.add(field.name().toLowerCase(Locale.ROOT)));
    }

    /** The wish, or the wish with a number. */
    public String free(String wish) {
        var name = wish;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = wish + "_" + n;
        }
        return name;
    }
}
