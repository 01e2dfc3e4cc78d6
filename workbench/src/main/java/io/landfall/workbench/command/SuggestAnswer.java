package io.landfall.workbench.command;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.suggestion.Asking.Answered;
import io.landfall.converter.suggestion.Declined;
import io.landfall.converter.suggestion.Suggestion;
import io.landfall.converter.suggestion.Suggestions.Cause;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.workbench.conversion.AssetProof;
import io.landfall.workbench.proof.ProvenAsset;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code suggest} was told.
 *
 * @param model that was asked, and where
 * @param isRefused whether the provider takes no such key, or knows no such model
 */
record SuggestAnswer(
        String landfall,
        long millis,
        String model,
        Summary summary,
        List<Asset> assets,
        FileRemarks diagnostics,
        @JsonIgnore boolean isRefused)
        implements Answer {

    /**
     * The counts of declined steps.
     *
     * @param waiting with an answer that a person has to look at
     * @param refused without an answer that can stand there
     * @param notPossible of which no model can know anything
     */
    record Summary(int declined, int waiting, int refused, int notPossible) {

        static Summary of(List<Asset> assets) {
            var steps = assets.stream().flatMap(asset -> asset.steps().stream()).toList();
            return new Summary(
                    steps.size(),
                    count(steps, Step.State.WAITING),
                    count(steps, Step.State.REFUSED) + count(steps, Step.State.NOT_ASKED),
                    count(steps, Step.State.NOT_POSSIBLE));
        }

        private static int count(List<Step> steps, Step.State state) {
            return (int) steps.stream().filter(step -> step.state() == state).count();
        }
    }

    /**
     * An asset of which something was declined.
     *
     * @param verdict that it would have with the answers, never AUTOMATED
     * @param proof of the asset with the answers; none while something of it is blocked
     * @param elsewhere what blocks it and stands in no step of its own: for that no suggestion is possible
     */
    record Asset(
            String path,
            String name,
            Verdict verdict,
            List<Step> steps,
            List<DiagnosticAnswer> elsewhere,
            @Nullable ProvenAsset proof) {

        static Asset of(SuggestedAsset suggested) {
            var asked = suggested.asked();
            var asset = asked.conversion().asset();
            return new Asset(
                    asset.path(),
                    asset.name(),
                    suggested
                            .proof()
                            .map(AssetProof::conversion)
                            .orElse(asked.suggested())
                            .verdict(),
                    asked.parts().stream()
                            .map(part -> Step.of(
                                    part,
                                    asked.answered().stream()
                                            .filter(answer -> answer.part().equals(part))
                                            .findFirst()))
                            .toList(),
                    asked.elsewhere().stream().map(DiagnosticAnswer::of).toList(),
                    suggested.proof().map(ProvenAsset::of).orElse(null));
        }
    }

    /**
     * A step that was declined.
     *
     * @param reason why there is no answer that can stand there
     */
    record Step(
            String step,
            String location,
            State state,
            @Nullable String reason,
            List<DiagnosticAnswer> declined,
            List<Said> answers) {

        /** What came of it. */
        enum State {
            /** An answer waits for a person. */
            WAITING,
            /** No answer can stand there. */
            REFUSED,
            /** The model did not answer. */
            NOT_ASKED,
            /** No model can know anything. */
            NOT_POSSIBLE
        }

        private static Step of(Declined part, Optional<Answered> answered) {
            var said = answered.map(Answered::suggestions).orElse(List.of());
            var state = part.obstacle().isPresent()
                    ? State.NOT_POSSIBLE
                    : answered.flatMap(Answered::waiting).isPresent()
                            ? State.WAITING
                            : said.isEmpty() ? State.NOT_ASKED : State.REFUSED;
            var reason = part.obstacle()
                    .or(() -> answered.flatMap(Answered::silence).map(silent -> silent.reason()))
                    .or(() -> said.isEmpty()
                            ? Optional.of("the model could not be asked")
                            : said.getLast().refusal());
            return new Step(
                    part.script().id(),
                    part.script().at().path(),
                    state,
                    reason.orElse(null),
                    part.reasons().stream().map(DiagnosticAnswer::of).toList(),
                    said.stream().map(Said::of).toList());
        }
    }

    /** An answer, with where it comes from. */
    record Said(
            String model,
            String prompt,
            Instant at,
            String text,
            @Nullable String refusal) {

        private static Said of(Suggestion suggestion) {
            return new Said(
                    suggestion.model(),
                    suggestion.prompt(),
                    suggestion.at(),
                    suggestion.text(),
                    suggestion.refusal().orElse(null));
        }
    }

    static SuggestAnswer of(String model, List<SuggestedAsset> assets, List<Diagnostic> diagnostics, long millis) {
        var all = assets.stream().map(Asset::of).toList();
        var refused = assets.stream()
                .flatMap(asset -> asset.asked().over().stream())
                .flatMap(answer -> answer.silence().stream())
                .anyMatch(silent -> silent.cause() == Cause.SETTINGS);
        return new SuggestAnswer(
                Version.number(), millis, model, Summary.of(all), all, FileRemarks.of(diagnostics), refused);
    }

    @Override
    public Stream<String> text() {
        var sum = String.format(
                Locale.ROOT,
                "Of %s: %d wait for a person, %d without an answer that fits, %d where no suggestion is possible (%.1f s)",
                Count.of(summary.declined(), "declined step"),
                summary.waiting(),
                summary.refused(),
                summary.notPossible(),
                millis / 1000.0);
        return Stream.of(
                        diagnostics.text(),
                        assets.stream().flatMap(SuggestAnswer::text),
                        Stream.of("", isAsked() ? "Asked " + model : "Nobody was asked.", sum))
                .flatMap(lines -> lines);
    }

    private boolean isAsked() {
        return assets.stream()
                .flatMap(asset -> asset.steps().stream())
                .anyMatch(step -> step.state() != Step.State.NOT_POSSIBLE);
    }

    private static Stream<String> text(Asset asset) {
        var head = "%s  %s".formatted(asset.verdict(), Colour.TITLE.of(asset.name()));
        var steps = asset.steps().stream()
                .map(step -> "    %s  %s%s"
                        .formatted(word(step.state()), step.step(), step.reason() == null ? "" : ": " + step.reason()));
        var elsewhere = asset.elsewhere().stream()
                .map(diagnostic -> "    %s  %s".formatted(word(Step.State.NOT_POSSIBLE), diagnostic.text()));
        var proof = Optional.ofNullable(asset.proof()).stream().map(SuggestAnswer::words);
        return Stream.of(Stream.of(head), steps, elsewhere, proof).flatMap(lines -> lines);
    }

    private static String words(ProvenAsset proof) {
        return switch (proof.proof()) {
            case PROVEN ->
                "    with them, %s over %s".formatted(Colour.GOOD.of("proven"), Count.of(proof.rows(), "row"));
            case DISPROVED ->
                "    with them, %s: %s"
                        .formatted(
                                Colour.BAD.of("disproved"),
                                proof.reason() == null ? "the legacy tool gives other rows" : proof.reason());
            case NOT_PROVABLE -> "    with them, %s: %s".formatted(Colour.DOUBTFUL.of("not provable"), proof.reason());
        };
    }

    private static String word(Step.State state) {
        return switch (state) {
            case WAITING -> Colour.DOUBTFUL.of("waits for a person");
            case REFUSED -> Colour.BAD.of("no answer that fits");
            case NOT_ASKED -> Colour.BAD.of("no answer");
            case NOT_POSSIBLE -> Colour.BAD.of("no suggestion is possible");
        };
    }

    /** Whether nothing is left for a person. */
    @JsonIgnore
    boolean isFine() {
        return summary.declined() == 0 && diagnostics.leaveNothing(List.of(summary));
    }
}
