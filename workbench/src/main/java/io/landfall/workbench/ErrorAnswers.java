package io.landfall.workbench;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/**
 * Tells programs what nobody else has answered, such as a wrong password or a path that is not there, in the words of the error page and
 * as {@code application/problem+json}. Browsers get the page.
 */
@Controller
class ErrorAnswers extends BasicErrorController {

    private static final String OTHER = "error.other.";

    private final MessageSource words;

    ErrorAnswers(ErrorAttributes attributes, WebProperties web, List<ErrorViewResolver> views, MessageSource words) {
        super(attributes, web.getError(), views);
        this.words = words;
    }

    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        var status = getStatus(request);
        var problem = new TreeMap<String, @Nullable Object>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", say("error.%d.".formatted(status.value())));
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
            problem.put("instance", URI.create(path).toString());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String say(String key) {
        return part(key, "title") + ". " + part(key, "remedy");
    }

    private String part(String key, String part) {
        var other = words.getMessage(OTHER + part, null, Locale.ENGLISH);
        var found = words.getMessage(key + part, null, other, Locale.ENGLISH);
        return found == null ? other : found;
    }
}
