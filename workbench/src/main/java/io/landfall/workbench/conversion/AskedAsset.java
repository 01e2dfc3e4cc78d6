package io.landfall.workbench.conversion;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.suggestion.Asking;
import io.landfall.converter.suggestion.Asking.Answered;
import io.landfall.converter.suggestion.Declined;
import io.landfall.converter.suggestion.SuggestedConversion;
import io.landfall.converter.suggestion.Suggestions.Cause;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.proof.Prover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What came of asking a model for all that the rules declined of an asset.
 *
 * @param conversion as the rules left it
 * @param parts what was declined, asked for or not
 * @param answered of the parts that could be asked for
 * @param suggested the asset with the answers in it that wait for a person; the same as {@code conversion} without any
 * @param elsewhere what blocks the asset and stands in no step of its own
 */
public record AskedAsset(
        Conversion conversion,
        List<Declined> parts,
        List<Answered> answered,
        Conversion suggested,
        List<Diagnostic> elsewhere) {

    public AskedAsset {
        parts = List.copyOf(parts);
        answered = List.copyOf(answered);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * Asks for every part that has no obstacle, until the model turns out not to be there.
     *
     * @param engine asked about pipelines that have no script left
     * @param next told of each part before it is asked for
     */
    public static AskedAsset of(Conversion conversion, Asking asking, EngineCheck engine, Consumer<Declined> next) {
        var parts = Declined.in(conversion);
        var answered = new ArrayList<Answered>();
        var suggested = conversion;
        for (var part : parts) {
            if (part.obstacle().isPresent()) {
                continue;
            }
            next.accept(part);
            var answer = asking.about(part);
            answered.add(answer);
            if (answer.waiting().isPresent()) {
                suggested = SuggestedConversion.with(
                                suggested, part, answer.waiting().get(), engine)
                        .orElse(suggested);
            }
            if (isOver(answer)) {
                break;
            }
        }
        return new AskedAsset(conversion, parts, answered, suggested, Declined.elsewhere(conversion));
    }

    /** Whether no later question fares better. */
    private static boolean isOver(Answered answer) {
        return answer.silence().filter(silent -> silent.cause() != Cause.ANSWER).isPresent();
    }

    /** Why the model cannot be asked at all. */
    public Optional<Answered> over() {
        return answered.stream().filter(AskedAsset::isOver).findFirst();
    }

    /** Whether there is something in it that a model wrote. */
    public boolean isSuggested() {
        return answered.stream().anyMatch(answer -> answer.waiting().isPresent());
    }

    /** The proof of the asset with the answers in it; nothing while something of it is still blocked. */
    public Optional<AssetProof> proof(LegacyObjects objects, Prover prover, long seed) {
        return isSuggested() && suggested.verdict() == Verdict.PARTIAL
                ? Optional.of(AssetProof.of(suggested, objects, prover, seed))
                : Optional.empty();
    }
}
