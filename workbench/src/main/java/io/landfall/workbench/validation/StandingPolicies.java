package io.landfall.workbench.validation;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.workbench.certificate.Policies;
import io.landfall.workbench.certificate.Policy;
import io.landfall.workbench.home.HomeFolder;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The policies that validations go by: all by those in {@code policies.yaml} of the home folder, each with a reason, approved by a second
 * person, and not expired, of which one that does not hold keeps all from being applied; and each by those that were chosen for it.
 */
@Component
class StandingPolicies {

    private final HomeFolder home;
    private final PolicyRegister register;

    StandingPolicies(HomeFolder home, PolicyRegister register) {
        this.home = home;
        this.register = register;
    }

    /**
     * The policies of today.
     *
     * @param said what a person must know about them beside the result
     */
    record Standing(Policies policies, List<Diagnostic> said) {}

    /** The policies of today, and those that were chosen for a validation. */
    Standing of(long validation, SourceLocation at) {
        var standing = today(at);
        var all = new ArrayList<>(standing.policies().all());
        var said = new ArrayList<>(standing.said());
        for (var policy : register.chosen(validation)) {
            all.add(policy);
            said.add(said(policy, at));
        }
        return new Standing(new Policies(all), said);
    }

    private Standing today(SourceLocation at) {
        var file = home.home().resolve("policies.yaml");
        if (!Files.exists(file)) {
            return new Standing(Policies.NONE, List.of());
        }
        try {
            var policies = Policies.read(file, LocalDate.now(ZoneId.systemDefault()));
            return new Standing(
                    policies,
                    policies.all().stream().map(policy -> said(policy, at)).toList());
        } catch (Policies.Unusable why) {
            return new Standing(
                    Policies.NONE,
                    List.of(Diagnostic.of(ValidationCode.POLICIES_UNUSABLE, at, String.valueOf(why.getMessage()))));
        }
    }

    private static Diagnostic said(Policy policy, SourceLocation at) {
        var what = policy.tolerance() == null ? "all differences" : "differences up to " + policy.tolerance();
        return Diagnostic.of(ValidationCode.POLICY_APPLIED, at, policy.name(), what, policy.column(), policy.reason());
    }
}
