package io.landfall.rules.powercenter.snippet;

import java.io.Serial;

/** Ends the conversion of a snippet out of the depth of an expression; nobody outside of {@link SnippetConversion} sees it. */
final class NotConverted extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int line;
    private final String what;

    /**
     * @param what goes on a sentence that begins with the line, for example {@code calls 'parseInt'}
     */
    NotConverted(int line, String what) {
        super(what, null, false, false);
        this.line = line;
        this.what = what;
    }

    int line() {
        return line;
    }

    String what() {
        return what;
    }
}
