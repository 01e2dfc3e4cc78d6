package io.landfall.workbench.code;

import io.landfall.workbench.code.Colouring.Token;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Shows a document in colour. Each operator, or task of a workflow, is a part of its own, which pictures lead to as {@code #op-ID}. */
public final class YamlHtml {

    private static final Pattern OPERATOR = Pattern.compile("  - (?:id: |\\{?task: )(\\w+)");

    private static final Colouring COLOURING = new Colouring(List.of(
            new Token("tok-remark", "(?<=^|\\s)#[^\\n]*"),
            new Token("tok-key", "(?<=^|[\\s{,])[A-Za-z_][\\w.-]*(?=:(?:\\s|$))"),
            new Token("tok-text", "\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\n]|'')*+'"),
            new Token("tok-number", "(?<=[\\s\\[{,])-?\\d+(?:\\.\\d+)?(?=[\\s\\]},]|$)"),
            new Token("tok-word", "(?<=[\\s\\[{,])(?:true|false|null)(?=[\\s\\]},]|$)"),
            new Token("tok-mark", "[\\[\\]{}]|^\\s*-(?= )")));

    private YamlHtml() {}

    /**
     * The document as HTML.
     *
     * @param places the legacy object that an operator of that id comes from, empty for unknown
     */
    public static String of(String yaml, Function<String, String> places) {
        var html = new StringBuilder(yaml.length() * 2);
        var part = new StringBuilder();
        var open = false;
        UnaryOperator<String> shown = yaml.length() > Colouring.MOST ? Colouring::escaped : COLOURING::html;
        for (var line : yaml.split("(?<=\\n)", -1)) {
            var operator = OPERATOR.matcher(line);
            var begins = operator.lookingAt();
            if (begins || (open && !line.startsWith("  "))) {
                flush(html, part, open, shown);
                open = begins;
            }
            if (begins) {
                html.append(opening(operator.group(1), places));
            }
            part.append(line);
        }
        flush(html, part, open, shown);
        return html.toString();
    }

    private static void flush(StringBuilder html, StringBuilder part, boolean open, UnaryOperator<String> shown) {
        html.append(shown.apply(part.toString())).append(open ? "</span>" : "");
        part.setLength(0);
    }

    private static String opening(String id, Function<String, String> places) {
        return "<span class=\"code-part\" id=\"op-%s\" data-place=\"%s\">"
                .formatted(id, Colouring.escaped(places.apply(id)));
    }
}
