package io.landfall.workbench;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads from the front door to where the work begins. */
@Controller
class HomeController {

    @GetMapping({"/", "/migration"})
    String home() {
        return "redirect:/migration/import";
    }
}
