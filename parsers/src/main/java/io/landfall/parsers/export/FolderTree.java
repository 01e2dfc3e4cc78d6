package io.landfall.parsers.export;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files below a folder by their path from it, hidden ones and those of version control left out. Links to folders are
 * not followed, so there is no way in a circle.
 *
 * @param failures what could not be looked into, and why
 */
record FolderTree(SortedMap<String, Path> files, SortedMap<String, String> failures) {

    /** How far around a single file its macros and data are looked for. */
    private static final int NEAR_DEPTH = 4;

    private static final int NEAR_FILES = 10_000;

    static FolderTree of(Path root) {
        return walk(root, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Only what lies near the top of the folder, because it may be anything. */
    static FolderTree near(Path root) {
        return walk(root, NEAR_DEPTH, NEAR_FILES);
    }

    static boolean isHidden(String path) {
        return Names.parts(path).stream().anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }

    /** The same for every way to write the path, as far as the file system tells. */
    static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException _) {
            return file.toAbsolutePath().normalize();
        }
    }

    private static FolderTree walk(Path root, int depth, int limit) {
        var tree = new FolderTree(new TreeMap<>(), new TreeMap<>());
        try {
            Files.walkFileTree(root, Set.of(), depth, new Visitor(root, limit, tree));
        } catch (IOException e) {
            tree.failures().put("", String.valueOf(e.getMessage()));
        }
        return tree;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final int limit;
        private final FolderTree tree;

        Visitor(Path root, int limit, FolderTree tree) {
            this.root = root;
            this.limit = limit;
            this.tree = tree;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(path(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(path(file)) && Files.isRegularFile(file)) {
                tree.files().put(path(file), file);
            }
            return tree.files().size() < limit ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            tree.failures().put(path(file), String.valueOf(reason.getMessage()));
            return FileVisitResult.CONTINUE;
        }

        private String path(Path file) {
            return Names.slashes(root.relativize(file).toString());
        }
    }
}
