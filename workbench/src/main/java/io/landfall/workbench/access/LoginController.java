package io.landfall.workbench.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the form to sign in. */
@Controller
class LoginController {

    @GetMapping("/login")
    String show() {
        return "access/login";
    }
}
