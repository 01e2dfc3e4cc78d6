package io.landfall.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which words say what has gone wrong, on the error page and in answers to programs. */
@Component
class ErrorWords {

    /** Attribute of a request whose status does not say enough: the name of words for it. */
    static final String NAME = ErrorWords.class.getName();

    private static final String CLIENT = "4xx";
    private static final String OTHER = "other";

    private final MessageSource words;

    ErrorWords(MessageSource words) {
        this.words = words;
    }

    /** The name of the words, as it stands in {@code error.NAME.title}. What the client did wrong is never a fault of Landfall's. */
    String name(HttpServletRequest request, int status) {
        if (request.getAttribute(NAME) instanceof String name) {
            return name;
        }
        var own = Integer.toString(status);
        return words.getMessage("error.%s.title".formatted(own), null, null, Locale.ENGLISH) != null
                ? own
                : status >= 400 && status < 500 ? CLIENT : OTHER;
    }

    /** What is wrong, and what to do. */
    String say(String name) {
        return part(name, "title") + ". " + part(name, "remedy");
    }

    private String part(String name, String part) {
        return words.getMessage("error.%s.%s".formatted(name, part), null, Locale.ENGLISH);
    }
}
