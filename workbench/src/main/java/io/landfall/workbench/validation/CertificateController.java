package io.landfall.workbench.validation;

import io.landfall.workbench.certificate.SignedCertificate;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Hands out certificates of compared outputs: to look at, and as files that others can check. */
@Controller
@RequestMapping("/migration/validation/{id}/outputs/{output}/certificate")
class CertificateController {

    private final Validations validations;
    private final CertificateDesk desk;

    CertificateController(Validations validations, CertificateDesk desk) {
        this.validations = validations;
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable long id, @PathVariable long output, Principal user, Model model) throws IOException {
        var signed = issued(id, output, user);
        model.addAttribute("validation", validation(id));
        model.addAttribute("output", output);
        model.addAttribute("certificate", signed.certificate());
        model.addAttribute("fingerprint", signed.fingerprint());
        return "validation/certificate";
    }

    @GetMapping("/certificate.json")
    ResponseEntity<byte[]> json(@PathVariable long id, @PathVariable long output, Principal user) throws IOException {
        return new CertificateFiles(issued(id, output, user)).json().answer();
    }

    @GetMapping("/certificate.html")
    ResponseEntity<byte[]> html(@PathVariable long id, @PathVariable long output, Principal user) throws IOException {
        return new CertificateFiles(issued(id, output, user)).html().answer();
    }

    @GetMapping("/certificate.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, @PathVariable long output, Principal user) throws IOException {
        return new CertificateFiles(issued(id, output, user)).pdf().answer();
    }

    private SignedCertificate issued(long id, long output, Principal user) throws IOException {
        return desk.issue(validation(id), output, user.getName()).orElseThrow(CertificateController::missing);
    }

    private Validation validation(long id) {
        return validations.find(id).orElseThrow(CertificateController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
