package io.landfall.workbench.code;

import io.landfall.workbench.code.Colouring.Token;
import java.util.List;

/** Shows a part of an XML file in colour. */
public final class XmlHtml {

    private static final Colouring COLOURING = new Colouring(List.of(
            new Token("tok-word", "(?<=^<)[\\w.:-]+"),
            new Token("tok-key", "(?<=\\s)[\\w.:-]+(?==\")"),
            new Token("tok-text", "(?<==)\"[^\"]*+\""),
            new Token("tok-mark", "^<|>$")));

    private XmlHtml() {}

    public static String of(String xml) {
        return COLOURING.html(xml);
    }
}
