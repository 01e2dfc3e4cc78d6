package io.landfall.workbench.validation;

import io.landfall.workbench.certificate.CertificatePage;
import io.landfall.workbench.certificate.SignedCertificate;
import io.landfall.workbench.download.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** The forms of a certificate that others can check, named after the file that it is about. */
public record CertificateFiles(SignedCertificate signed) {

    public Download json() {
        return new Download(
                named("json"), MediaType.APPLICATION_JSON, signed.json().getBytes(StandardCharsets.UTF_8));
    }

    public Download html() {
        return Download.text(named("html"), MediaType.TEXT_HTML_VALUE, CertificatePage.html(signed));
    }

    public Download pdf() throws IOException {
        return new Download(named("pdf"), MediaType.APPLICATION_PDF, CertificatePage.pdf(signed));
    }

    private String named(String ending) {
        return "%s.certificate.%s".formatted(signed.certificate().right().name().replace('\\', '/'), ending);
    }
}
