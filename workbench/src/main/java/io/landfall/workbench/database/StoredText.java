package io.landfall.workbench.database;

import org.jspecify.annotations.Nullable;

/** Text as PostgreSQL stores and compares it, which takes every character but one. */
public final class StoredText {

    private StoredText() {}

    /** The same text, with the sign of an unknown character where it has a NUL. */
    public static String of(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** The same for text that may be missing. */
    public static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
