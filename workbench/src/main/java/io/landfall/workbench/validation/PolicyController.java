package io.landfall.workbench.validation;

import io.landfall.validation.parity.Tolerance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets people ask for policies, and others agree to them. */
@Controller
@RequestMapping("/migration/validation/policies")
class PolicyController {

    private static final String PAGE = "validation/policies";
    private static final String BACK = "redirect:/migration/validation/policies";
    private static final int LONG = 500;
    private static final int SHORT = 80;

    private final PolicyRegister policies;

    PolicyController(PolicyRegister policies) {
        this.policies = policies;
    }

    /** A policy that somebody asks for. Without a tolerance it overlooks the whole column. */
    record NewPolicy(
            @NotBlank @Size(max = SHORT) String name,

            @NotBlank @Size(max = SHORT) String column,

            @Nullable @Size(max = SHORT) String tolerance,
            @NotBlank @Size(max = LONG) String reason,

            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate expires) {

        @Nullable
        String size() {
            return tolerance == null || tolerance.isBlank() ? null : tolerance.strip();
        }
    }

    @GetMapping
    String show(@ModelAttribute("form") NewPolicy form, Principal user, Model model) {
        model.addAttribute("policies", policies.all());
        model.addAttribute("today", PolicyRegister.today());
        model.addAttribute("user", user.getName());
        return PAGE;
    }

    @PostMapping
    String request(
            @Valid @ModelAttribute("form") NewPolicy form,
            BindingResult errors,
            Principal user,
            Model model,
            RedirectAttributes flash) {
        check(form, errors);
        if (errors.hasErrors() || !kept(form, errors, user)) {
            return show(form, user, model);
        }
        flash.addFlashAttribute("told", "policies.requested");
        return BACK;
    }

    /** What single fields do not show. */
    private static void check(NewPolicy form, BindingResult errors) {
        var size = form.size();
        if (size != null && Tolerance.parse(size).isEmpty()) {
            errors.rejectValue("tolerance", "policies.tolerance.wrong");
        }
        if (size == null && "*".equals(form.column())) {
            errors.rejectValue("column", "policies.column.all");
        }
        if (form.expires() != null && form.expires().isBefore(PolicyRegister.today())) {
            errors.rejectValue("expires", "policies.expires.past");
        }
    }

    private boolean kept(NewPolicy form, BindingResult errors, Principal user) {
        var request = new PolicyRegister.Request(
                form.name().strip(),
                form.column().strip(),
                form.size(),
                form.reason().strip(),
                form.expires());
        var kept = policies.request(request, user.getName());
        if (!kept) {
            errors.rejectValue("name", "policies.name.taken");
        }
        return kept;
    }

    @PostMapping("/{id}/approve")
    String approve(@PathVariable long id, Principal user, RedirectAttributes flash) {
        var approved = policies.approve(known(id).id(), user.getName());
        flash.addFlashAttribute("told", approved ? "policies.approved" : "policies.notApproved");
        return BACK;
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable long id, Principal user, RedirectAttributes flash) {
        var withdrawn = policies.withdraw(known(id).id(), user.getName());
        flash.addFlashAttribute("told", withdrawn ? "policies.withdrawn" : "policies.notWithdrawn");
        return BACK;
    }

    private KeptPolicy known(long id) {
        return policies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
