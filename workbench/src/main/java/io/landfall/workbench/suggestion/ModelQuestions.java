package io.landfall.workbench.suggestion;

import io.landfall.converter.suggestion.Asking.Answered;
import io.landfall.converter.suggestion.Declined;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.EstateFolder;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks in the background, one asset after the other: a model takes its time, and a proof does too. */
@Component
class ModelQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(ModelQuestions.class);

    private static final String OTHERWISE =
            "Landfall converts the asset in another way now than when it was stored: convert everything again first";

    private final StoredSuggestions stored;
    private final DeclinedAssets declined;
    private final EstateFolder estate;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("questions").factory());

    ModelQuestions(StoredSuggestions stored, DeclinedAssets declined, EstateFolder estate) {
        this.stored = stored;
        this.declined = declined;
        this.estate = estate;
    }

    /** What an earlier run of the workbench was asked has no answer any more. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        stored.forgetAsked();
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }

    /** Asks about every declined step of an asset that is not asked for yet, and whose answer nobody has. */
    void ask(long project, AssetRow asset, ConfiguredModel model, String user) {
        var asked = new ArrayList<Long>();
        for (var part : Declined.in(declined.of(asset))) {
            if (part.obstacle().isEmpty()) {
                stored.ask(
                                asset.id(),
                                part.script().id(),
                                part.question(),
                                model.suggestions().model(),
                                user)
                        .ifPresent(asked::add);
            }
        }
        if (!asked.isEmpty()) {
            thread.execute(() -> answer(project, asset, model, asked));
        }
    }

    /** A fault of our own is the answer, and stops no other question. */
    void answer(long project, AssetRow asset, ConfiguredModel model, List<Long> asked) {
        LOG.info("Asking {} about '{}'", model.name(), asset.name());
        try (var answering = new Answering(estate.exports(project), asset, model.suggestions())) {
            stored.of(asset.id()).stream().filter(row -> row.state().stands()).forEach(answering::with);
            for (var id : asked) {
                var row = stored.find(id).orElseThrow();
                answering
                        .about(row)
                        .ifPresentOrElse(answer -> keep(id, answer, answering), () -> stored.silent(id, OTHERWISE));
            }
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            LOG.error("Landfall failed to ask about '{}'", asset.name(), fault);
            asked.forEach(id -> stored.silent(id, "Landfall failed: " + fault));
        }
    }

    private void keep(long id, Answered answer, Answering answering) {
        if (answer.suggestions().isEmpty()) {
            stored.silent(id, answer.silence().map(silent -> silent.reason()).orElse(""));
        } else {
            var proof = answer.waiting().flatMap(_ -> answering.proof());
            stored.answered(id, answer.suggestions(), proof.orElse(null));
        }
    }
}
