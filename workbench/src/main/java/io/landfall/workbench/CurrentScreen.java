package io.landfall.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page which of the screens it belongs to, so that the navigation can show it. */
@ControllerAdvice
class CurrentScreen {

    private static final Pattern SCREEN = Pattern.compile("^/migration/(\\w+)");

    @ModelAttribute("screen")
    String screen(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var found = SCREEN.matcher(path);
        return found.find() ? found.group(1) : "";
    }
}
