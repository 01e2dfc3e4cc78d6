package io.landfall.workbench.command;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Colours for words, on a terminal only. */
enum Colour {
    GOOD(Style.fg_green),
    DOUBTFUL(Style.fg_yellow),
    BAD(Style.fg_red),
    TITLE(Style.bold);

    private final Style style;

    Colour(Style style) {
        this.style = style;
    }

    String of(String words) {
        return Ansi.AUTO.enabled() ? style.on() + words + style.off() : words;
    }
}
