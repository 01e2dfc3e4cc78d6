package io.landfall.workbench.command;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.parity.Duplicates;
import io.landfall.validation.parity.Explanation;
import io.landfall.validation.parity.ParityResult;
import io.landfall.validation.parity.ParityResult.ColumnChanges;
import io.landfall.validation.parity.SchemaDifference;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code compare} found.
 *
 * @param columns in which values changed
 * @param schema columns that are not the same on both sides
 * @param differences file with all differences, null when nobody wanted it
 * @param certificate folder with the certificate, null when nobody wanted it
 */
record CompareAnswer(
        String landfall,
        long millis,
        boolean equal,
        long left,
        long right,
        long same,
        long changed,
        long missing,
        long extra,
        List<ColumnChanges> columns,
        List<Explanation> explanations,
        @Nullable String differences,
        List<String> key,
        Duplicates duplicates,
        List<SchemaDifference> schema,
        List<DiagnosticAnswer> diagnostics,
        Files files,
        @Nullable String certificate)
        implements Answer {

    /** What was compared. */
    record Files(String left, String right) {}

    static CompareAnswer of(
            String left, String right, ParityResult result, List<Diagnostic> diagnostics, Optional<Path> certificate) {
        var counts = result.counts();
        return new CompareAnswer(
                Version.number(),
                result.millis(),
                result.equal(),
                counts.left(),
                counts.right(),
                counts.same(),
                counts.changed(),
                counts.missing(),
                counts.extra(),
                result.columns(),
                result.explanations(),
                result.differences().map(found -> found.file().toString()).orElse(null),
                result.key(),
                result.duplicates(),
                result.schema(),
                diagnostics.stream().map(DiagnosticAnswer::of).toList(),
                new Files(left, right),
                certificate.map(Path::toString).orElse(null));
    }

    @Override
    public Stream<String> text() {
        return Stream.of(
                        Stream.of(verdict()),
                        rows().lines(),
                        changes(),
                        explanations.stream()
                                .map(one -> "  %s  %s"
                                        .formatted(Colour.TITLE.of(one.code().name()), one.text())),
                        diagnostics.stream().map(one -> "  %s. %s".formatted(one.text(), one.remedy())),
                        differences == null ? Stream.<String>of() : Stream.of("All differences are in " + differences),
                        certificate == null ? Stream.<String>of() : Stream.of("The certificate is in " + certificate))
                .flatMap(lines -> lines);
    }

    private String verdict() {
        var seconds = String.format(Locale.ROOT, " (%.1f s)", millis / 1000.0);
        return (equal ? Colour.GOOD.of("Equal") : Colour.BAD.of("Different")) + seconds;
    }

    private Table rows() {
        var table = new Table();
        var width = Stream.of(left, right)
                .mapToInt(rows -> number(rows).length())
                .max()
                .orElse(0);
        add(table, "left", left, width, files.left());
        add(table, "right", right, width, files.right());
        add(table, "same", same, width, "");
        add(table, "changed", changed, width, "on both sides with other values");
        add(table, "missing", missing, width, "on the left side only");
        add(table, "extra", extra, width, "on the right side only");
        return table;
    }

    private static void add(Table table, String word, long rows, int width, String remark) {
        var number = number(rows);
        table.add("  " + word, " ".repeat(Math.max(0, width - number.length())) + number, remark);
    }

    private static String number(long rows) {
        return String.format(Locale.ROOT, "%,d", rows);
    }

    private Stream<String> changes() {
        var table = new Table();
        columns.forEach(column -> table.add("  " + column.name(), number(column.changed()) + " changed"));
        return columns.isEmpty() ? Stream.of() : Stream.concat(Stream.of(Colour.TITLE.of("Columns")), table.lines());
    }
}
