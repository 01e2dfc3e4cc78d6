package io.landfall.workbench.command;

import io.landfall.converter.assessment.AssessedAsset;
import io.landfall.converter.assessment.Bucket;
import io.landfall.converter.assessment.Effort;
import io.landfall.converter.assessment.Estate;
import io.landfall.converter.assessment.EstateFacts;
import io.landfall.converter.assessment.Wave;
import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Complexity;
import io.landfall.converter.conversion.OperatorCounts;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the verb that looks over an estate.
 *
 * @param leftovers what stands in the way, the most frequent first
 * @param diagnostics about files as a whole
 */
record AssessAnswer(
        String landfall,
        long millis,
        Summary summary,
        List<InBucket> buckets,
        List<InWave> waves,
        Estimate effort,
        List<Leftover> leftovers,
        List<Asset> assets,
        EstateFacts facts,
        FileRemarks diagnostics)
        implements Answer {

    private static final int SHOWN_FACTS = 5;

    /**
     * The counts of assets.
     *
     * @param rate share of automated ones, 0 to 1; null without any
     */
    record Summary(
            int assets,
            long powercenter,
            long alteryx,
            long duplicates,
            @Nullable Double rate) {}

    record InBucket(Bucket bucket, String title, long assets, String nextStep) {}

    record InWave(Wave wave, long assets, Effort hours, String reason) {}

    /** Hours that people still need: an estimate. */
    record Estimate(double leastHours, double mostHours, String basis) {}

    /** What stands in the way of assets. */
    record Leftover(String code, Severity severity, long assets, String remedy) {}

    /** One asset. */
    record Asset(
            String path,
            LegacySystem system,
            AssetKind kind,
            String name,
            Verdict verdict,
            Bucket bucket,
            Wave wave,
            int confidence,
            Complexity complexity,
            OperatorCounts operators,
            List<String> reads,
            List<String> writes,
            List<String> after,
            @Nullable String sameAs,
            Effort hours,
            List<DiagnosticAnswer> diagnostics) {

        static Asset of(AssessedAsset assessed) {
            var conversion = assessed.conversion();
            var asset = conversion.asset();
            return new Asset(
                    asset.path(),
                    asset.system(),
                    asset.kind(),
                    asset.name(),
                    conversion.verdict(),
                    assessed.bucket(),
                    assessed.wave(),
                    conversion.confidence(),
                    conversion.complexity(),
                    conversion.operators(),
                    assessed.reads(),
                    assessed.writes(),
                    assessed.after(),
                    assessed.sameAs().orElse(null),
                    assessed.effort(),
                    conversion.diagnostics().stream().map(DiagnosticAnswer::of).toList());
        }

        /** The first thing that a person has to look at. */
        Optional<DiagnosticAnswer> worst() {
            return diagnostics.stream()
                    .filter(diagnostic -> diagnostic.severity() != Severity.NOTE)
                    .max(Comparator.comparing(DiagnosticAnswer::severity));
        }
    }

    static AssessAnswer of(Estate estate, EstateFacts facts, List<Diagnostic> diagnostics, long millis) {
        var assets = estate.assets().stream().map(Asset::of).toList();
        var hours = estate.effort();
        return new AssessAnswer(
                Version.number(),
                millis,
                summary(assets),
                buckets(assets),
                waves(assets),
                new Estimate(hours.least(), hours.most(), Effort.BASIS),
                leftovers(assets),
                assets,
                facts,
                FileRemarks.of(diagnostics));
    }

    private static Summary summary(List<Asset> assets) {
        var automated =
                assets.stream().filter(asset -> asset.bucket() == Bucket.READY).count();
        return new Summary(
                assets.size(),
                assets.stream()
                        .filter(asset -> asset.system() == LegacySystem.POWERCENTER)
                        .count(),
                assets.stream()
                        .filter(asset -> asset.system() == LegacySystem.ALTERYX)
                        .count(),
                assets.stream().filter(asset -> asset.sameAs() != null).count(),
                assets.isEmpty() ? null : Math.round(10_000.0 * automated / assets.size()) / 10_000.0);
    }

    private static List<InBucket> buckets(List<Asset> assets) {
        return Arrays.stream(Bucket.values())
                .map(bucket -> new InBucket(
                        bucket,
                        bucket.title(),
                        assets.stream()
                                .filter(asset -> asset.bucket() == bucket)
                                .count(),
                        bucket.nextStep()))
                .toList();
    }

    private static List<InWave> waves(List<Asset> assets) {
        var waves = new ArrayList<InWave>();
        for (var wave : Wave.values()) {
            var members = assets.stream().filter(asset -> asset.wave() == wave).toList();
            var hours = members.stream().map(Asset::hours).reduce(Effort.NONE, Effort::plus);
            waves.add(new InWave(wave, members.size(), hours, wave.reason()));
        }
        return waves;
    }

    private static List<Leftover> leftovers(List<Asset> assets) {
        var byCode = assets.stream()
                .flatMap(asset -> asset.diagnostics().stream()
                        .filter(diagnostic -> diagnostic.severity() != Severity.NOTE)
                        .collect(Collectors.toMap(DiagnosticAnswer::code, one -> one, (one, _) -> one))
                        .values()
                        .stream())
                .collect(Collectors.groupingBy(DiagnosticAnswer::code));
        return byCode.values().stream()
                .map(all -> new Leftover(
                        all.getFirst().code(),
                        all.getFirst().severity(),
                        all.size(),
                        all.getFirst().remedy()))
                .sorted(Comparator.comparingLong(Leftover::assets).reversed().thenComparing(Leftover::code))
                .toList();
    }

    /** Whether nothing is left that a person has to finish. */
    boolean isFine() {
        return diagnostics.leaveNothing(assets)
                && assets.stream()
                        .noneMatch(asset ->
                                asset.bucket() == Bucket.NEEDS_A_PERSON || asset.bucket() == Bucket.UNREADABLE);
    }

    static String hours(Effort effort) {
        return String.format(Locale.ROOT, "%,.0f-%,.0f h", effort.least(), effort.most());
    }

    @Override
    public Stream<String> text() {
        var inBuckets = new Table();
        buckets.forEach(bucket -> inBuckets.add("  " + bucket.title(), number(bucket.assets()), bucket.nextStep()));
        var inWaves = new Table();
        waves.stream()
                .filter(wave -> wave.assets() > 0)
                .forEach(wave -> inWaves.add(
                        "  " + wave.wave().name().toLowerCase(Locale.ROOT),
                        number(wave.assets()),
                        hours(wave.hours()),
                        wave.reason()));
        var inTheWay = new Table();
        leftovers.stream()
                .limit(10)
                .forEach(one -> inTheWay.add("  " + one.code(), number(one.assets()), one.remedy()));
        return Stream.of(
                        diagnostics.text(),
                        Stream.of(sentence(), ""),
                        under("Buckets", inBuckets),
                        under("Waves (hours are an estimate)", inWaves),
                        leftovers.isEmpty()
                                ? Stream.<String>of()
                                : under("What stands in the way most often", inTheWay),
                        factSheets())
                .flatMap(lines -> lines);
    }

    /** What shows only in the whole estate, a few lines of each sort. */
    private Stream<String> factSheets() {
        return FactSheet.of(facts).stream()
                .flatMap(sheet -> under(
                        "%s (%s)".formatted(sheet.title(), number(sheet.lines().size())), sheet.table(SHOWN_FACTS)));
    }

    private static Stream<String> under(String title, Table table) {
        return Stream.concat(Stream.of(Colour.TITLE.of(title)), Stream.concat(table.lines(), Stream.of("")));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private String sentence() {
        var rate = summary.rate() == null ? "" : String.format(Locale.ROOT, ", %.1f %% ready", 100 * summary.rate());
        return String.format(
                Locale.ROOT,
                "%s (%,d PowerCenter, %,d Alteryx)%s, %s, in %.1f s",
                Count.of(summary.assets(), "asset"),
                summary.powercenter(),
                summary.alteryx(),
                rate,
                Count.of(summary.duplicates(), "duplicate"),
                millis / 1000.0);
    }
}
