package io.landfall.workbench.validation;

import io.landfall.parsers.export.Sha256;
import io.landfall.validation.parity.Explanation;
import io.landfall.validation.parity.ParityResult;
import io.landfall.validation.parity.ParityResult.ColumnChanges;
import io.landfall.validation.parity.Verification;
import io.landfall.workbench.certificate.Certificate;
import io.landfall.workbench.certificate.Certificate.Evidence;
import io.landfall.workbench.certificate.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * What a certificate of an output says, but for who has it issued when: taken down while both files are there.
 *
 * @param evidence the export and the pipeline
 */
record Certified(
        boolean equal,
        Certificate.Side legacy,
        Certificate.Side converted,
        Certificate.Rows rows,
        List<ColumnChanges> columns,
        List<Explanation> explanations,
        Certificate.Settings settings,
        List<Policy> policies,
        List<Evidence> evidence) {

    /** As {@link Verification} compares: as multisets, with columns matched by name. */
    private static final Certificate.Settings SETTINGS = new Certificate.Settings(
            List.of(),
            null,
            false,
            false,
            true,
            List.of(),
            "are equal to within one part in a thousand million, or to the digits that the legacy file shows");

    static Certified of(Verification.Output output, ParityResult result, List<Policy> policies, List<Evidence> evidence)
            throws IOException {
        var counts = result.counts();
        var files = output.files();
        return new Certified(
                result.equal(),
                new Certificate.Side(
                        output.expected(), Sha256.of(Files.newInputStream(files.expected())), counts.left()),
                new Certificate.Side(output.name(), Sha256.of(Files.newInputStream(files.written())), counts.right()),
                new Certificate.Rows(counts.same(), counts.changed(), counts.missing(), counts.extra()),
                result.columns(),
                result.explanations(),
                SETTINGS,
                policies,
                evidence);
    }
}
