package io.landfall.validation.data;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file with data, on disk.
 *
 * @param path where it can be read now
 * @param shown what the owner knows it as, for example {@code estate.yxzp!inputs/orders.csv}
 */
public record DataFile(Path path, String shown) {

    public static DataFile of(Path path) {
        return new DataFile(path, String.valueOf(path.getFileName()));
    }

    /** The end of the name in lower case without the dot, empty when there is none. */
    public String extension() {
        var name = LegacyPath.name(shown.replace('!', '/'));
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
