package io.landfall.workbench.command;

import io.landfall.workbench.home.Home;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a comparison needs to know to certify what it found. */
final class CertificateOptions {

    @Option(
            names = "--policies",
            paramLabel = "FILE.yaml",
            description = "Approved tolerances and columns that do not count; they go into the certificate.")
    private @Nullable Path policies;

    @Option(
            names = "--certificate",
            paramLabel = "DIR",
            description = "Folder that gets a signed certificate as JSON, HTML and PDF.")
    private @Nullable Path folder;

    @Option(names = "--subject", paramLabel = "NAME", description = "What the certificate is about, such as an asset.")
    private @Nullable String subject;

    @Option(
            names = "--issued-by",
            paramLabel = "NAME",
            description = "Who has the certificate issued (default: your login).")
    private @Nullable String issuedBy;

    @Option(
            names = "--evidence",
            paramLabel = "WHAT=FILE",
            description =
                    "A file that belongs to the subject, such as export=FILE or pipeline=FILE; its hash is certified.")
    private Map<String, Path> evidence = new LinkedHashMap<>();

    @Option(
            names = "--proof",
            paramLabel = "FILE.json",
            description = "What 'prove --format json' answered about the subject.")
    private @Nullable Path proof;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder with the key that signs (default: LANDFALL_HOME, else ~/.landfall).")
    private @Nullable Path home;

    Optional<Path> policies() {
        return Optional.ofNullable(policies);
    }

    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    String subject(String otherwise) {
        return subject == null ? otherwise : subject;
    }

    String issuedBy() {
        return issuedBy == null ? System.getProperty("user.name") : issuedBy;
    }

    Map<String, Path> evidence() {
        return evidence;
    }

    Optional<Path> proof() {
        return Optional.ofNullable(proof);
    }

    Path keys() {
        return (home == null ? Home.usual() : home).resolve("keys");
    }
}
