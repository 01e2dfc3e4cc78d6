package io.landfall.workbench.command;

import io.landfall.converter.conversion.Verdict;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.parity.Counts;
import io.landfall.validation.parity.Differences;
import io.landfall.validation.parity.ParityCode;
import io.landfall.validation.parity.ParityResult;
import io.landfall.validation.parity.Verification;
import io.landfall.workbench.conversion.AssetVerification;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code verify} found.
 *
 * @param unexpected expected files that nothing writes
 * @param diagnostics about files as a whole
 */
record VerifyAnswer(String landfall, List<Asset> assets, long millis, List<String> unexpected, FileRemarks diagnostics)
        implements Answer {

    private static final Counts NOTHING = new Counts(0, 0, 0, 0, 0);

    /**
     * What became of one asset.
     *
     * @param error why it did not run, or was not compared; null when it was
     */
    record Asset(
            String path,
            String name,
            Verdict verdict,
            boolean ran,
            long millis,
            List<Compared> outputs,
            @Nullable String error,
            List<DiagnosticAnswer> diagnostics) {

        boolean isFine() {
            return ran && error == null && outputs.stream().allMatch(Compared::equal);
        }
    }

    /**
     * An output and its expected file: left is what was expected, right what was written.
     *
     * @param differences file with all differences, null when nobody wanted it
     */
    record Compared(
            String name,
            String expected,
            boolean equal,
            long left,
            long right,
            long missing,
            long extra,
            long changed,
            List<String> explanations,
            @Nullable String differences) {

        static Compared of(Verification.Output output) {
            var counts = output.result().map(ParityResult::counts).orElse(NOTHING);
            var said = output.result().isEmpty()
                    ? output.diagnostics().stream().map(Diagnostic::message)
                    : output.result().get().explanations().stream().map(one -> one.code() + ": " + one.text());
            return new Compared(
                    output.name(),
                    output.expected(),
                    output.equal(),
                    counts.left(),
                    counts.right(),
                    counts.missing(),
                    counts.extra(),
                    counts.changed(),
                    said.toList(),
                    output.result()
                            .flatMap(ParityResult::differences)
                            .map(Differences::file)
                            .map(Object::toString)
                            .orElse(null));
        }
    }

    static VerifyAnswer of(
            List<AssetVerification> verified, List<String> unexpected, List<Diagnostic> diagnostics, long millis) {
        return new VerifyAnswer(
                Version.number(),
                verified.stream().map(VerifyAnswer::asset).toList(),
                millis,
                unexpected,
                FileRemarks.of(
                        Stream.concat(diagnostics.stream(), unexpected.stream().map(VerifyAnswer::notWritten))
                                .toList()));
    }

    private static Diagnostic notWritten(String file) {
        return Diagnostic.of(ParityCode.OUTPUT_MISSING, SourceLocation.of(file), file);
    }

    private static Asset asset(AssetVerification verified) {
        var conversion = verified.conversion();
        return new Asset(
                conversion.asset().path(),
                conversion.asset().name(),
                conversion.verdict(),
                verified.ran(),
                verified.millis(),
                verified.outputs().stream().map(Compared::of).toList(),
                error(verified),
                verified.diagnostics().stream().map(DiagnosticAnswer::of).toList());
    }

    private static @Nullable String error(AssetVerification verified) {
        if (verified.ran() && !verified.outputs().isEmpty()) {
            return null;
        }
        return Stream.concat(verified.diagnostics().stream(), verified.conversion().diagnostics().stream())
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR
                        || (verified.ran() && diagnostic.severity() == Severity.WARNING))
                .findFirst()
                .map(Diagnostic::message)
                .orElse(verified.ran() ? "None of its outputs has an expected file" : "There is nothing to run");
    }

    boolean isFine() {
        return diagnostics.leaveNothing(assets)
                && unexpected.isEmpty()
                && assets.stream().allMatch(Asset::isFine);
    }

    @Override
    public Stream<String> text() {
        var equal = assets.stream().filter(Asset::isFine).count();
        return Stream.of(
                        diagnostics.text(),
                        assets.stream().flatMap(VerifyAnswer::text),
                        Stream.of(
                                "",
                                String.format(
                                        Locale.ROOT,
                                        "%d of %s %s equal in %.1f s",
                                        equal,
                                        Count.of(assets.size(), "asset"),
                                        equal == 1 ? "is" : "are",
                                        millis / 1000.0)))
                .flatMap(lines -> lines);
    }

    private static Stream<String> text(Asset asset) {
        var head = Stream.of("%s  %s".formatted(word(asset), asset.name()));
        var error = asset.error() == null ? Stream.<String>of() : Stream.of("    " + asset.error());
        return Stream.of(head, error, asset.outputs().stream().flatMap(VerifyAnswer::text))
                .flatMap(lines -> lines);
    }

    private static String word(Asset asset) {
        if (asset.isFine()) {
            return Colour.GOOD.of("equal    ");
        }
        return asset.outputs().isEmpty() ? Colour.DOUBTFUL.of("unknown  ") : Colour.BAD.of("different");
    }

    private static Stream<String> text(Compared output) {
        var counts = String.format(
                Locale.ROOT,
                "    %s: %s expected, %,d written, %,d changed, %,d missing, %,d extra",
                output.name(),
                Count.of(output.left(), "row"),
                output.right(),
                output.changed(),
                output.missing(),
                output.extra());
        return Stream.concat(Stream.of(counts), output.explanations().stream().map(line -> "      " + line));
    }
}
