package io.landfall.workbench.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.security.Principal;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an administrator let others in, and keep them out. */
@Controller
@RequestMapping("/settings/users")
class UsersController {

    private static final String PAGE = "settings/users";
    private static final String BACK = "redirect:/settings/users";

    private final Users users;

    UsersController(Users users) {
        this.users = users;
    }

    /** Whom to let in. Somebody who is known already gets another role and password. */
    record NewUser(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._@-]{1,80}")
            String name,

            @NotNull Role role) {}

    @GetMapping
    String show(@ModelAttribute("form") NewUser form, Model model) {
        model.addAttribute("users", users.all());
        return PAGE;
    }

    @PostMapping("/{name}/lock")
    String lock(@PathVariable String name, Principal self, RedirectAttributes flash) {
        return change("users.locked", name, self, users::lock, flash);
    }

    @PostMapping("/{name}/unlock")
    String unlock(@PathVariable String name, Principal self, RedirectAttributes flash) {
        return change("users.unlocked", name, self, users::unlock, flash);
    }

    @PostMapping("/{name}/remove")
    String remove(@PathVariable String name, Principal self, RedirectAttributes flash) {
        return change("users.removed", name, self, users::remove, flash);
    }

    /** Nobody does it to themselves, so that an administrator is always left. */
    private static String change(
            String done, String name, Principal self, Predicate<String> change, RedirectAttributes flash) {
        if (name.equalsIgnoreCase(self.getName())) {
            flash.addFlashAttribute("wrong", "users.self");
        } else if (change.test(name)) {
            flash.addFlashAttribute("changed", done);
        } else {
            flash.addFlashAttribute("wrong", "users.gone");
        }
        flash.addFlashAttribute("who", name);
        return BACK;
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") NewUser form, BindingResult errors, Model model, RedirectAttributes flash) {
        var name = form.name();
        var role = form.role();
        if (errors.hasErrors() || name == null || role == null) {
            return show(form, model);
        }
        flash.addFlashAttribute("added", name);
        flash.addFlashAttribute("password", users.newPassword(name, role));
        return BACK;
    }
}
