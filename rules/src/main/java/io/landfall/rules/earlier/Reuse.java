package io.landfall.rules.earlier;

import static java.util.Objects.requireNonNull;

import io.landfall.parsers.export.Export;
import io.landfall.rules.earlier.Earlier.Placed;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides which files of an estate need no conversion, because it would come to what it came to before, and learns what the conversion of
 * the others depends on. A result is the same when the code is, the files are that are converted together, and all that was asked of
 * further ones is answered as before. One serves one conversion of one estate; it may be used by several threads.
 */
public final class Reuse {

    private final boolean isWatching;
    private final Questions questions;
    private final Map<String, Earlier> earlier;
    private final Map<String, Set<String>> asked = new ConcurrentHashMap<>();
    private final Map<String, List<String>> together = new HashMap<>();
    private final Map<List<String>, Optional<String>> digests = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final Set<String> unsure = ConcurrentHashMap.newKeySet();

    private Reuse(boolean isWatching, Questions questions, Map<String, Earlier> earlier) {
        this.isWatching = isWatching;
        this.questions = questions;
        this.earlier = Map.copyOf(earlier);
    }

    /** Nothing is known, and nobody wants to know for the next time. */
    public static Reuse none() {
        return new Reuse(false, new Questions("", List.of()), Map.of());
    }

    /**
     * What is known of an estate.
     *
     * @param code which program converts: another may come to other results
     * @param exports the estate as it is now
     * @param earlier what is known of its files, by path
     */
    public static Reuse of(String code, Collection<Export> exports, Map<String, Earlier> earlier) {
        var reuse = new Reuse(true, new Questions(code, exports), earlier);
        var paths = new HashSet<String>();
        exports.stream()
                .map(export -> export.file().path())
                .filter(path -> !paths.add(path))
                .forEach(reuse::mayDiffer);
        return reuse;
    }

    /** The same export, whose questions are kept. */
    public Export watched(Export export) {
        return isWatching
                ? new Export(
                        export.file(),
                        export.kind(),
                        export.bundle().watched(question -> asks(export.file().path(), question.text())))
                : export;
    }

    /** The conversion of a file has asked for something in all folders of a name. */
    public void asksFolder(String file, String folder) {
        asks(file, Questions.ofFolder(folder));
    }

    private void asks(String file, String question) {
        if (isWatching) {
            asked.computeIfAbsent(file, _ -> ConcurrentHashMap.newKeySet()).add(question);
        }
    }

    /** The PowerCenter folders that the last conversion of a file before this one asked for. */
    public List<String> foldersBefore(String file) {
        return before(file).map(Earlier::asked).map(Questions::folders).orElse(List.of());
    }

    /** The PowerCenter folders that the last conversion of a file asked for, be it this one or, where it is kept, that before. */
    public List<String> folders(String file) {
        return Questions.folders(asks(file));
    }

    /** What a file converts to may be another thing next time though nothing has changed: the clock or the machine has a say. */
    public void mayDiffer(String file) {
        unsure.add(file);
    }

    /**
     * Whether these files convert to what they did before.
     *
     * @param files that are converted together, in the order of the estate
     */
    public boolean keeps(List<String> files) {
        if (!earlier.keySet().containsAll(files) || files.stream().anyMatch(unsure::contains)) {
            return false;
        }
        var now = questions.digest(files, file -> known(file).asked());
        var isSame = now.filter(digest ->
                        files.stream().allMatch(file -> known(file).digest().equals(digest)))
                .isPresent();
        if (isSame) {
            kept.addAll(files);
        }
        return isSame;
    }

    /** Files that are converted together from now on, in the order of the estate. */
    public void together(List<String> files) {
        files.forEach(file -> together.put(file, files));
    }

    /** The files that need no conversion. */
    public Set<String> kept() {
        return Set.copyOf(kept);
    }

    /** What was known of a file before. */
    public Optional<Earlier> before(String file) {
        return Optional.ofNullable(earlier.get(file));
    }

    private Earlier known(String file) {
        return requireNonNull(earlier.get(file), file);
    }

    /** What to know of a file the next time; empty when it has to be converted then. */
    public Optional<Earlier> learned(String file, List<Placed> pipelines, List<Placed> workflows) {
        return digests.computeIfAbsent(together.getOrDefault(file, List.of(file)), this::digest)
                .map(digest -> new Earlier(digest, List.copyOf(asks(file)), pipelines, workflows));
    }

    private Optional<String> digest(List<String> files) {
        return !isWatching || files.stream().anyMatch(unsure::contains)
                ? Optional.empty()
                : questions.digest(files, this::asks);
    }

    /** What the last conversion of a file asked, be it this one or, where it is kept, that before. */
    private Set<String> asks(String file) {
        var all = new TreeSet<>(asked.getOrDefault(file, Set.of()));
        if (kept.contains(file)) {
            all.addAll(known(file).asked());
        }
        return all;
    }
}
