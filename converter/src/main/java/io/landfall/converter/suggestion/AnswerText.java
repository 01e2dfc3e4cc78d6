package io.landfall.converter.suggestion;

import java.util.Optional;
import java.util.regex.Pattern;

/** The document in what a model says: models like to put it between fences, whatever they are told. */
record AnswerText(String document, Optional<String> cannot) {

    private static final Pattern FENCED = Pattern.compile("(?s)```[a-zA-Z]*[ \\t]*\\r?\\n(.*?)\\r?\\n?[ \\t]*```");
    private static final String CANNOT = "CANNOT";
    private static final int MOST = 100_000;

    static AnswerText of(String said) {
        var text = said.strip();
        if (text.length() > MOST) {
            return new AnswerText("", Optional.of("it is longer than %d characters".formatted(MOST)));
        }
        var fenced = FENCED.matcher(text);
        var document = fenced.find() ? fenced.group(1).strip() : text;
        if (document.startsWith(CANNOT)) {
            var why = document.substring(CANNOT.length()).replaceFirst("^[\\s:,-]+", "");
            return new AnswerText("", Optional.of("the model says that it cannot: " + why));
        }
        return new AnswerText(document + "\n", Optional.empty());
    }
}
