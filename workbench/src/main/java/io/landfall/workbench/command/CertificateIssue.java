package io.landfall.workbench.command;

import io.landfall.parsers.export.Sha256;
import io.landfall.validation.parity.ParityResult;
import io.landfall.validation.parity.ParitySettings;
import io.landfall.workbench.certificate.Certificate;
import io.landfall.workbench.certificate.CertificatePage;
import io.landfall.workbench.certificate.Policies;
import io.landfall.workbench.certificate.SignedCertificate;
import io.landfall.workbench.certificate.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a certificate of a comparison into a folder: the signed JSON, and the page and PDF that people read. */
record CertificateIssue(CertificateOptions options, Policies policies, Hashes hashes) {

    /**
     * The hashes of both sides before they are compared; null for what is no file.
     */
    record Hashes(
            String left,
            String right,
            @Nullable String ofLeft,
            @Nullable String ofRight) {

        static Hashes of(String left, String right) throws IOException {
            return new Hashes(left, right, sha256(left), sha256(right));
        }

        boolean areStill() throws IOException {
            return equals(of(left, right));
        }
    }

    /** Says false, and writes nothing, when a file has changed since: then nobody knows what was compared. */
    boolean write(Path folder, ParitySettings settings, ParityResult result) throws IOException {
        if (!hashes.areStill()) {
            return false;
        }
        var certificate = certificate(settings, result);
        var signed = SignedCertificate.of(certificate, SigningKey.in(options.keys()));
        var files = new OutputFolder(folder);
        files.write("certificate.json", signed.json());
        files.write("certificate.html", CertificatePage.html(signed));
        files.write("certificate.pdf", CertificatePage.pdf(signed));
        return true;
    }

    private Certificate certificate(ParitySettings settings, ParityResult result) throws IOException {
        var counts = result.counts();
        var leniency = settings.leniency();
        return new Certificate(
                Version.number(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                options.issuedBy(),
                options.subject(hashes.left()),
                result.equal(),
                new Certificate.Side(hashes.left(), hashes.ofLeft(), counts.left()),
                new Certificate.Side(hashes.right(), hashes.ofRight(), counts.right()),
                new Certificate.Rows(counts.same(), counts.changed(), counts.missing(), counts.extra()),
                result.columns(),
                result.explanations(),
                new Certificate.Settings(
                        result.key(),
                        settings.filter().orElse(null),
                        leniency.blanks(),
                        leniency.letterCase(),
                        leniency.emptyIsNull(),
                        settings.mapping().entrySet().stream()
                                .map(pair -> pair.getKey() + " = " + pair.getValue())
                                .sorted()
                                .toList(),
                        null),
                policies.all(),
                evidence(),
                proofs());
    }

    private List<Certificate.Evidence> evidence() throws IOException {
        var all = new ArrayList<Certificate.Evidence>();
        for (var entry : options.evidence().entrySet()) {
            var file = entry.getValue();
            all.add(new Certificate.Evidence(
                    entry.getKey(), String.valueOf(file.getFileName()), Sha256.of(Files.newInputStream(file))));
        }
        return all;
    }

    private List<Certificate.Proof> proofs() throws IOException {
        var all = new ArrayList<Certificate.Proof>();
        Optional<Path> file = options.proof();
        if (file.isPresent()) {
            var answer = JsonMapper.shared().readTree(Files.readString(file.get(), StandardCharsets.UTF_8));
            for (var asset : answer.path("assets")) {
                var engines = new ArrayList<String>();
                asset.path("engines").forEach(engine -> engines.add(engine.asString("")));
                all.add(new Certificate.Proof(
                        asset.path("name").asString(""),
                        asset.path("proof").asString(""),
                        asset.path("seed").asLong(0),
                        asset.path("rows").asLong(0),
                        engines));
            }
        }
        return all;
    }

    private static @Nullable String sha256(String name) throws IOException {
        var file = Path.of(name);
        return Files.isRegularFile(file) ? Sha256.of(Files.newInputStream(file)) : null;
    }
}
