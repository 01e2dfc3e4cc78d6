package io.landfall.workbench.command;

import java.util.Locale;

/** Numbers of things, as people say them. */
final class Count {

    private Count() {}

    /**
     * Such as {@code 1 asset} and {@code 1,200 assets}.
     *
     * @param one what one of them is called; many have an s more
     */
    static String of(long number, String one) {
        return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
    }
}
