package io.landfall.workbench.command;

import io.landfall.parsers.export.Sha256;
import io.landfall.workbench.certificate.Certificate;
import io.landfall.workbench.certificate.SignedCertificate;
import io.landfall.workbench.certificate.SigningKey;
import io.landfall.workbench.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether a certificate is what was signed, by whom, and whether files are still those that it speaks of. */
@Command(
        name = "verify",
        description = "Tells whether a certificate is genuine, and whether files are those that it speaks of.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "A certificate is genuine when nobody changed it and a key signed it that you trust:",
            "that of --key, else your own installation's.",
            "It is good as long as every policy in it holds.",
            "Exit codes: 0 genuine and good, 1 not, 2 the call is wrong."
        })
final class CertificateVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE.json", description = "The certificate.")
    private Path file = Path.of("");

    @Option(names = "--key", paramLabel = "FILE.pub", description = "Public key of those who issued it.")
    private @Nullable Path key;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "A file that the certificate speaks of; may be given several times.")
    private List<Path> data = new ArrayList<>();

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder with your own key (default: LANDFALL_HOME, else ~/.landfall).")
    private @Nullable Path home;

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "Day on which its policies have to hold, such as 2027-06-30 (default: today).")
    private LocalDate day = LocalDate.now(ZoneId.systemDefault());

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws IOException {
        var signed = signed();
        var trusted = trusted().filter(signed.key()::equals).isPresent();
        var unknown = signed.isIntact() ? unknown(signed.certificate()) : List.<String>of();
        var objections = signed.isIntact() ? objections(signed.certificate()) : List.<String>of();
        var answer = Checked.of(signed, trusted, unknown, objections);
        output.print(answer, spec.commandLine().getOut());
        return answer.genuine() && objections.isEmpty() ? 0 : Landfall.LEFTOVERS;
    }

    private SignedCertificate signed() throws IOException {
        if (!Files.isReadable(file)) {
            throw wrong("There is no file '%s'.".formatted(file));
        }
        return SignedCertificate.read(Files.readString(file, StandardCharsets.UTF_8))
                .orElseThrow(
                        () -> wrong("'%s' is no certificate; give the JSON file that 'compare --certificate' wrote."
                                .formatted(file)));
    }

    private Optional<PublicKey> trusted() throws IOException {
        if (key == null) {
            return SigningKey.publicIn((home == null ? Home.usual() : home).resolve("keys"));
        }
        if (!Files.isReadable(key)) {
            throw wrong("There is no file '%s'.".formatted(key));
        }
        return Optional.of(SigningKey.read(key));
    }

    /** What is wrong with its policies on the day. */
    private List<String> objections(Certificate certificate) {
        return certificate.policies().stream()
                .flatMap(policy -> policy.objection(day).stream())
                .toList();
    }

    /** The given files that the certificate does not speak of. */
    private List<String> unknown(Certificate certificate) throws IOException {
        var hashes = Stream.concat(
                        Stream.of(
                                certificate.left().sha256(), certificate.right().sha256()),
                        certificate.evidence().stream().map(Certificate.Evidence::sha256))
                .toList();
        var unknown = new ArrayList<String>();
        for (var one : data) {
            if (!Files.isReadable(one)) {
                throw wrong("There is no file '%s'.".formatted(one));
            }
            if (!hashes.contains(Sha256.of(Files.newInputStream(one)))) {
                unknown.add(one.toString());
            }
        }
        return unknown;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /**
     * What the check found.
     *
     * @param intact whether the text is what was signed
     * @param trusted whether the key that signed is one that the caller trusts
     * @param unknownFiles given files that are not those that it speaks of
     * @param objections why it is no longer good, although it is genuine
     */
    record Checked(
            String landfall,
            boolean genuine,
            boolean intact,
            boolean trusted,
            String fingerprint,
            @Nullable String subject,
            @Nullable String issuedBy,
            @Nullable String issued,
            @Nullable Boolean equal,
            List<String> unknownFiles,
            List<String> objections)
            implements Answer {

        static Checked of(SignedCertificate signed, boolean trusted, List<String> unknown, List<String> objections) {
            var intact = signed.isIntact();
            var said = intact ? signed.certificate() : null;
            return new Checked(
                    Version.number(),
                    intact && trusted && unknown.isEmpty(),
                    intact,
                    trusted,
                    signed.fingerprint(),
                    said == null ? null : said.subject(),
                    said == null ? null : said.issuedBy(),
                    said == null ? null : said.issued(),
                    said == null ? null : said.equal(),
                    unknown,
                    objections);
        }

        @Override
        public Stream<String> text() {
            if (!intact) {
                return Stream.of(Colour.BAD.of("Not genuine: the certificate was changed after it was signed."));
            }
            var lines = Stream.<String>builder();
            lines.add(verdict());
            lines.add("  %s: %s".formatted(subject, Boolean.TRUE.equals(equal) ? "equal" : "different"));
            lines.add("  issued by %s at %s, signed with %s".formatted(issuedBy, issued, fingerprint));
            if (!trusted) {
                lines.add("  Ask those who issued it for their key (certificate.pub), and give it with --key.");
            }
            unknownFiles.forEach(name -> lines.add("  '%s' is not a file that it speaks of.".formatted(name)));
            objections.forEach(objection -> lines.add("  " + objection));
            if (!objections.isEmpty()) {
                lines.add("  Then compare again: what it says went by policies that do not hold.");
            }
            return lines.build();
        }

        private String verdict() {
            if (!genuine) {
                return Colour.BAD.of(trusted ? "Not about these files" : "Not from a key that you trust");
            }
            return objections.isEmpty() ? Colour.GOOD.of("Genuine") : Colour.BAD.of("Genuine, but no longer good");
        }
    }
}
