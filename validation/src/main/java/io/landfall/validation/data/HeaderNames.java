package io.landfall.validation.data;

import io.landfall.converter.pipeline.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * The names in the header of a file, made unique as Alteryx does: a name that was there already gets a number, one that is empty is
 * called after its position.
 */
record HeaderNames(List<String> names) {

    static HeaderNames of(List<String> written) {
        var taken = new HashSet<String>();
        var names = new ArrayList<String>();
        for (var text : written) {
            var wish = text.isBlank() ? "Field_" + (names.size() + 1) : text;
            var name = wish;
            for (int n = 2; !taken.add(key(name)); n++) {
                name = wish + n;
            }
            names.add(name);
        }
        return new HeaderNames(List.copyOf(names));
    }

    /** Where the column stands, from 0; -1 when there is none. */
    int position(Field field) {
        for (int i = 0; i < names.size(); i++) {
            if (key(names.get(i)).equals(key(field.name()))) {
                return i;
            }
        }
        return -1;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
