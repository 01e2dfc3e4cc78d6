package io.landfall.workbench.api;

import io.landfall.workbench.certificate.SignedCertificate;
import io.landfall.workbench.estate.Page;
import io.landfall.workbench.project.Projects;
import io.landfall.workbench.validation.CertificateDesk;
import io.landfall.workbench.validation.CertificateFiles;
import io.landfall.workbench.validation.KeptPolicy;
import io.landfall.workbench.validation.LatestValidations;
import io.landfall.workbench.validation.PolicyRegister;
import io.landfall.workbench.validation.Validation;
import io.landfall.workbench.validation.ValidationFilter;
import io.landfall.workbench.validation.Validations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What came of comparing assets with what the legacy tool wrote, and by which policies. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "validations", description = "Comparisons with what the legacy tool wrote, their certificates and policies")
class ValidationsApi {

    private static final String CERTIFICATE = "/validations/{id}/outputs/{output}/certificate";

    private final Projects projects;
    private final Validations validations;
    private final LatestValidations latest;
    private final CertificateDesk desk;
    private final PolicyRegister policies;

    ValidationsApi(
            Projects projects,
            Validations validations,
            LatestValidations latest,
            CertificateDesk desk,
            PolicyRegister policies) {
        this.projects = projects;
        this.validations = validations;
        this.latest = latest;
        this.desk = desk;
        this.policies = policies;
    }

    /** Everything about one validation. */
    record ValidationAnswer(Validation validation, Validation.Details details) {}

    /** A policy, and what it is worth today. */
    record PolicyAnswer(KeptPolicy policy, KeptPolicy.Standing standing) {}

    @GetMapping("/validations")
    @Operation(summary = "Lists the latest validation of each asset, the newest first, 50 a page")
    Page<Validation> validations(@ParameterObject ValidationFilter filter) {
        return latest.page(projects.current().id(), filter);
    }

    @GetMapping("/validations/{id}")
    @Operation(summary = "Shows one validation with every file that was compared and what was said")
    ValidationAnswer validation(@PathVariable long id) {
        return new ValidationAnswer(known(id), validations.details(id));
    }

    @GetMapping(path = CERTIFICATE + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Issues a signed certificate of one compared file, for 'landfall certificate verify'")
    ResponseEntity<byte[]> json(@PathVariable long id, @PathVariable long output, Principal user) throws IOException {
        return new CertificateFiles(issued(id, output, user)).json().answer();
    }

    @GetMapping(path = CERTIFICATE + ".html", produces = "text/html;charset=UTF-8")
    @Operation(summary = "Issues the same certificate as a page")
    ResponseEntity<byte[]> html(@PathVariable long id, @PathVariable long output, Principal user) throws IOException {
        return new CertificateFiles(issued(id, output, user)).html().answer();
    }

    @GetMapping(path = CERTIFICATE + ".pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "Issues the same certificate as PDF")
    ResponseEntity<byte[]> pdf(@PathVariable long id, @PathVariable long output, Principal user) throws IOException {
        return new CertificateFiles(issued(id, output, user)).pdf().answer();
    }

    @GetMapping("/policies")
    @Operation(summary = "Lists policies, the newest first, with whether each holds today")
    List<PolicyAnswer> policies() {
        return policies.all().stream()
                .map(policy -> new PolicyAnswer(policy, policy.standing(PolicyRegister.today())))
                .toList();
    }

    private Validation known(long id) {
        return validations.find(id).orElseThrow(() -> missing("There is no validation %d".formatted(id)));
    }

    private SignedCertificate issued(long id, long output, Principal user) throws IOException {
        return desk.issue(known(id), output, user.getName())
                .orElseThrow(() -> missing(
                        "Validation %d has compared no output %d, so nothing is certified".formatted(id, output)));
    }

    private static ResponseStatusException missing(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, what);
    }
}
