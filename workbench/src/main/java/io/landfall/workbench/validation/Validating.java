package io.landfall.workbench.validation;

import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Upload;
import io.landfall.workbench.home.HomeFolder;
import io.landfall.workbench.home.PrivateFiles;
import io.landfall.workbench.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Starts validations with data and results that somebody sends. */
@Component
class Validating {

    private final Validations validations;
    private final Verifier verifier;
    private final PolicyRegister policies;
    private final Assets assets;
    private final UnmatchedFiles unmatched;
    private final HomeFolder home;
    private final TaskExecutor executor;

    Validating(
            Validations validations,
            Verifier verifier,
            PolicyRegister policies,
            Assets assets,
            UnmatchedFiles unmatched,
            HomeFolder home,
            @Qualifier("oneBatchAtATime") TaskExecutor executor) {
        this.validations = validations;
        this.verifier = verifier;
        this.policies = policies;
        this.assets = assets;
        this.unmatched = unmatched;
        this.home = home;
        this.executor = executor;
    }

    /**
     * What somebody sent.
     *
     * @param policies that the comparison may go by
     * @param answers to what the pipelines ask, by parameter
     */
    record Sent(
            List<MultipartFile> data, List<MultipartFile> expected, List<Long> policies, Map<String, String> answers) {

        boolean isComplete() {
            return expected.stream().anyMatch(file -> !file.isEmpty());
        }
    }

    /** Validates one asset, or without one all that have a pipeline, each with the files that it writes; the validation to look at, if it is one. */
    OptionalLong start(Project project, String user, Optional<AssetRow> asset, Sent sent) throws IOException {
        var folder = Files.createTempDirectory(home.folder("validations"), "sent");
        var data = keep(sent.data(), PrivateFiles.folder(folder.resolve("data")));
        var expected = keep(sent.expected(), PrivateFiles.folder(folder.resolve("expected")));
        var chosen = asset.map(List::of).orElseGet(() -> assets.runnable(project.id()));
        var compared = new ConcurrentLinkedQueue<Verifier.Compared>();
        var ids = chosen.stream()
                .map(one -> new Verifier.Task(
                        validations.add(project.id(), one.id(), user),
                        one,
                        data,
                        expected,
                        chosen.size() == 1,
                        sent.answers()))
                .peek(task -> policies.choose(task.validation(), sent.policies()))
                .peek(task -> validations.dataAt(task.validation(), task.data()))
                .peek(task -> executor.execute(() -> compared.add(verifier.verify(task))))
                .map(Verifier.Task::validation)
                .toList();
        if (chosen.size() > 1) {
            executor.execute(() -> unmatched.name(project.id(), user, compared, List.of()));
        }
        return ids.size() == 1 ? OptionalLong.of(ids.getFirst()) : OptionalLong.empty();
    }

    /** The folder with the files; the file itself where one archive was sent. */
    private static Path keep(List<MultipartFile> files, Path folder) throws IOException {
        Path last = folder;
        int kept = 0;
        for (var file : files) {
            var name =
                    Upload.safe(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
            if (!file.isEmpty()) {
                var place = folder.resolve(name);
                Files.createDirectories(place.getParent());
                file.transferTo(place);
                last = place;
                kept++;
            }
        }
        return kept == 1 && last.toString().toLowerCase(Locale.ROOT).endsWith(".zip") ? last : folder;
    }

    @EventListener(ApplicationReadyEvent.class)
    void forgetInterrupted() {
        validations.interruptAll();
    }
}
