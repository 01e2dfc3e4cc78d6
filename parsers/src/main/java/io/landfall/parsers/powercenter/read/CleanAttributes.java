package io.landfall.parsers.powercenter.read;

import java.util.Arrays;
import javax.xml.stream.XMLStreamReader;

/**
 * The attributes of the element that a reader stands at: those that are empty left out, passwords removed, and each short
 * text held only once, since exports repeat the same few thousand words.
 */
final class CleanAttributes {

    private static final int MAX_POOLED_CHARS = 64;
    private static final int POOL_SIZE = 1 << 15;
    private static final int USUAL_COUNT = 32;

    private final PasswordFilter passwords;
    private final String[] pool = new String[POOL_SIZE];
    private String[] names = new String[USUAL_COUNT];
    private String[] values = new String[USUAL_COUNT];
    private int count;
    private long chars;

    CleanAttributes(PasswordFilter passwords) {
        this.passwords = passwords;
    }

    void read(XMLStreamReader reader) {
        count = 0;
        chars = 0;
        var all = reader.getAttributeCount();
        if (all > names.length) {
            names = Arrays.copyOf(names, all);
            values = Arrays.copyOf(values, all);
        }
        var property = "";
        for (var i = 0; i < all; i++) {
            var name = reader.getAttributeLocalName(i);
            var value = reader.getAttributeValue(i);
            if (!value.isEmpty()) {
                property = name.equals("NAME") ? value : property;
                names[count] = name;
                values[count++] = value;
                chars += value.length();
            }
        }
        for (var i = 0; i < count; i++) {
            values[i] = pooled(passwords.clean(names[i], names[i].equals("VALUE") ? property : "", values[i]));
        }
    }

    /** The pool forgets a text when another one needs its place, so it never grows. */
    private String pooled(String value) {
        if (value.length() > MAX_POOLED_CHARS) {
            return value;
        }
        var hash = value.hashCode();
        var place = (hash ^ (hash >>> 15)) & (POOL_SIZE - 1);
        if (!value.equals(pool[place])) {
            pool[place] = value;
        }
        return pool[place];
    }

    int count() {
        return count;
    }

    String name(int index) {
        return names[index];
    }

    String value(int index) {
        return values[index];
    }

    /** Size of all values together. */
    long chars() {
        return chars;
    }
}
