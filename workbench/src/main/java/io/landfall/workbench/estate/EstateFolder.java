package io.landfall.workbench.estate;

import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.Exports;
import io.landfall.workbench.home.HomeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * A project's files under the names that they were uploaded with, so that exports find shared objects, macros and data beside them.
 * It is made of links to the {@link Contents}, and an upload of the same name takes the place of the one before.
 */
@Component
public class EstateFolder {

    private final HomeFolder home;
    private final Contents contents;
    private final Map<Long, Exports> known = new ConcurrentHashMap<>();
    private final AtomicLong placed = new AtomicLong();

    EstateFolder(HomeFolder home, Contents contents) {
        this.home = home;
        this.contents = contents;
    }

    /** The folder of a project. */
    public Path of(long project) throws IOException {
        return home.folder("estates/" + project);
    }

    /** Puts an upload in its place. Done twice, it is as if done once. */
    public void place(long project, Upload upload) throws IOException {
        var folder = of(project);
        var file = inside(folder, upload.path());
        removeWhatIsInTheWay(folder, file);
        Files.createDirectories(file.getParent());
        try {
            Files.createLink(file, contents.file(upload.sha256()));
        } catch (UnsupportedOperationException noLinks) {
            Files.copy(contents.file(upload.sha256()), file);
        }
        placed.incrementAndGet();
        known.remove(project);
    }

    /** Takes an upload out again; folders that it leaves empty go with it. One that is not there is as good as taken out. */
    public void remove(long project, String path) throws IOException {
        var folder = of(project);
        var file = inside(folder, path);
        if (Files.isRegularFile(file)) {
            Files.delete(file);
            for (var parent = file.getParent();
                    parent != null && !parent.equals(folder) && isEmpty(parent);
                    parent = parent.getParent()) {
                Files.delete(parent);
            }
        }
        placed.incrementAndGet();
        known.remove(project);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static Path inside(Path folder, String path) throws IOException {
        var file = folder.resolve(path).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new IOException("'%s' leads out of the folder".formatted(path));
        }
        return file;
    }

    /** A folder where a file should be goes, and so does a file where a folder should be. */
    private static void removeWhatIsInTheWay(Path folder, Path file) throws IOException {
        for (var parent = file.getParent(); parent != null && !parent.equals(folder); parent = parent.getParent()) {
            if (Files.isRegularFile(parent)) {
                Files.delete(parent);
            }
        }
        if (Files.exists(file)) {
            try (var old = Files.walk(file)) {
                for (var one : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    /** The export at a path, for a page; the estate is looked through once for all pages, until something else is placed. */
    public Optional<Export> export(long project, String path) throws IOException {
        var exports = known.get(project);
        if (exports == null) {
            exports = lookThrough(project);
        }
        return exports.all().stream()
                .filter(export -> export.file().path().equals(path))
                .findFirst();
    }

    private Exports lookThrough(long project) throws IOException {
        var before = placed.get();
        try (var exports = exports(project)) {
            known.put(project, exports);
            if (placed.get() != before) {
                known.remove(project);
            }
            return exports;
        }
    }

    /** Everything in a project, looked through. The caller closes it. */
    public Exports exports(long project) throws IOException {
        return Exports.find(List.of(of(project)));
    }
}
