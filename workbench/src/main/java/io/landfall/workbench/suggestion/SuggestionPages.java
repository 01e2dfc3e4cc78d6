package io.landfall.workbench.suggestion;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.suggestion.Declined;
import io.landfall.converter.suggestion.Prompt;
import io.landfall.converter.suggestion.SuggestedConversion;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.workbench.code.YamlHtml;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.suggestion.SuggestionRow.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of an asset's suggestions shows, and the pipelines with those that were accepted. */
@Component
class SuggestionPages {

    private final DeclinedAssets declined;
    private final StoredSuggestions stored;

    SuggestionPages(DeclinedAssets declined, StoredSuggestions stored) {
        this.declined = declined;
        this.stored = stored;
    }

    /**
     * One asset's page.
     *
     * @param elsewhere what blocks it and stands in no step of its own
     * @param accepted verdict of the asset with what was accepted; null where nothing was
     * @param documents paths of its pipelines, in their order
     */
    record SuggestionPage(
            AssetRow asset,
            List<Part> parts,
            List<Diagnostic> elsewhere,
            @Nullable Verdict accepted,
            List<String> documents) {

        /** Whether a model is being asked. */
        public boolean isBusy() {
            return parts.stream().anyMatch(part -> part.isIn(State.ASKED));
        }

        /** Whether there is a step that a model can be asked for. */
        public boolean isAskable() {
            return parts.stream().anyMatch(Part::isAskable);
        }
    }

    /**
     * A declined step.
     *
     * @param reasons what the rules said
     * @param obstacle why no suggestion is possible; null when one is
     * @param prompt what would be sent, to the letter; null with an obstacle
     * @param latest what came of asking last, as long as the question is the same
     * @param answer as HTML
     * @param history all that was asked about it, the newest first
     */
    record Part(
            String step,
            String location,
            String legacy,
            List<Diagnostic> reasons,
            @Nullable String obstacle,
            @Nullable String prompt,
            @Nullable SuggestionRow latest,
            @Nullable String answer,
            List<SuggestionRow> history) {

        private static Part of(Declined part, List<SuggestionRow> rows) {
            var prompt = part.obstacle().isEmpty() ? Optional.of(part.prompt()) : Optional.<Prompt>empty();
            var history = rows.stream()
                    .filter(row -> row.step().equals(part.script().id()))
                    .toList();
            var latest = history.stream()
                    .filter(row -> prompt.isPresent() && part.question().equals(row.question()))
                    .findFirst();
            return new Part(
                    part.script().id(),
                    part.script().at().path(),
                    part.script().text(),
                    part.reasons(),
                    part.obstacle().orElse(null),
                    prompt.map(Prompt::text).orElse(null),
                    latest.orElse(null),
                    latest.map(SuggestionRow::answer)
                            .map(text -> YamlHtml.of(text, _ -> ""))
                            .orElse(null),
                    history);
        }

        private boolean isIn(State state) {
            return latest != null && latest.state() == state;
        }

        /** Whether it can be asked for now. */
        public boolean isAskable() {
            return obstacle == null && (latest == null || !latest.state().settles());
        }
    }

    SuggestionPage of(AssetRow asset) {
        var conversion = declined.of(asset);
        var rows = stored.of(asset.id());
        var parts = Declined.in(conversion).stream()
                .map(part -> Part.of(part, rows))
                .toList();
        var accepted = accepted(conversion, rows);
        return new SuggestionPage(
                asset,
                parts,
                Declined.elsewhere(conversion),
                accepted.map(Conversion::verdict).orElse(null),
                conversion.documents().stream().map(Conversion.Document::path).toList());
    }

    /** Whether the step for which an answer was given is still as it was then: nobody can accept it for another. */
    boolean isCurrent(AssetRow asset, SuggestionRow row) {
        return Declined.in(declined.of(asset)).stream()
                .filter(part -> part.obstacle().isEmpty())
                .anyMatch(part ->
                        part.script().id().equals(row.step()) && part.question().equals(row.question()));
    }

    /** A pipeline with what was accepted in it, as a document; nothing where nothing was. */
    Optional<String> accepted(AssetRow asset, int number) {
        return accepted(declined.of(asset), stored.of(asset.id()))
                .map(Conversion::documents)
                .filter(documents -> number >= 0 && number < documents.size())
                .map(documents -> PipelineDocuments.write(documents.get(number).pipeline()));
    }

    /** The engine has run each answer when it came. */
    private static Optional<Conversion> accepted(Conversion conversion, List<SuggestionRow> rows) {
        var filled = conversion;
        var taken = new ArrayList<String>();
        for (var part : Declined.in(conversion)) {
            var row = part.obstacle().isPresent()
                    ? Optional.<SuggestionRow>empty()
                    : rows.stream()
                            .filter(one -> one.state() == State.ACCEPTED
                                    && one.step().equals(part.script().id()))
                            .filter(one -> one.question().equals(part.question()))
                            .findFirst();
            var suggestion = row.flatMap(SuggestionRow::suggestion);
            if (suggestion.isPresent()) {
                filled = SuggestedConversion.with(filled, part, suggestion.get(), EngineCheck.NONE)
                        .orElse(filled);
                taken.add(part.script().id());
            }
        }
        return taken.isEmpty() ? Optional.empty() : Optional.of(filled);
    }
}
