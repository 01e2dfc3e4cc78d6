package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.validation.reference.powercenter.flow.FlatFileCells.Line;
import io.landfall.validation.reference.powercenter.flow.FlowNode.SourceNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lines that a session's file reader sees: those of one file, of the files that a list names, or of those that {@code ls} names after a
 * {@code cd} to the source file directory, one after the other. Other commands are refused.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-6/workflow-basics-guide/sources/working-with-file-sources/configuring-commands-for-file-sources/generating-a-file-list.html">Generating
 *     a file list</a>
 */
record ReaderFiles(Work work, SourceNode source, FlatFile layout) {

    List<Line> read(List<Integer> widths) {
        var given = work.run().request().inputs().rows(source.at());
        if (given.isPresent()) {
            return FlatFileCells.given(given.get());
        }
        var reader = new FlatFileReader(layout, widths);
        return files().flatMap(file -> reader.read(file).stream()).toList();
    }

    private Stream<Path> files() {
        var commanded = ofSession("Input Type").equalsIgnoreCase("Command");
        if (!ofSession("Source filetype").equalsIgnoreCase("Indirect")) {
            return commanded
                    ? FlatFileReader.findAll(work, named()).stream()
                    : Stream.of(FlatFileReader.find(work, path()));
        }
        if (commanded) {
            throw work.refused("a list of files that a command writes");
        }
        return new ListedFiles(work, path()).all();
    }

    private String named() {
        var steps = Arrays.stream(substituted("Command").split("&&|;"))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
        var goes = steps.size() == 2
                && words(steps.getFirst()).size() == 2
                && steps.getFirst().startsWith("cd ");
        if (steps.size() != 1 && !goes) {
            throw unknown();
        }
        var folder = goes ? words(steps.getFirst()).get(1) : "";
        var listing = ofSession("Command Type").equalsIgnoreCase("Command Generating File List");
        return listing ? list(folder, steps.getLast()) : written(folder, words(steps.getLast()));
    }

    private String list(String folder, String step) {
        var pipe = Arrays.stream(step.split("\\|")).map(String::strip).toList();
        var words = words(pipe.getFirst()).stream()
                .filter(word -> !word.equals("-1"))
                .toList();
        var sorted = pipe.size() == 1 || pipe.subList(1, pipe.size()).equals(List.of("sort"));
        if (!sorted || layout.skipRows() > 0 || !words.getFirst().equals("ls") || words.size() > 2) {
            throw unknown();
        }
        var pattern = words.size() == 1 ? "*" : words.get(1);
        if (!pattern.contains("*") && !pattern.contains("?")) {
            throw unknown();
        }
        if (pattern.contains("/")) {
            return placed(pattern);
        }
        var own = substituted("Source file directory");
        if (!plain(folder).equals(plain(own.isEmpty() ? "$PMSourceFileDir" : own))) {
            throw unknown();
        }
        return plain(folder) + "/" + pattern;
    }

    private String written(String folder, List<String> words) {
        if (words.size() != 2 || !words.getFirst().equals("cat") || words.get(1).contains("*")) {
            throw unknown();
        }
        return folder.isEmpty() || words.get(1).contains("/")
                ? placed(words.get(1))
                : plain(folder) + "/" + words.get(1);
    }

    private String placed(String path) {
        if (!path.startsWith("/") && !path.startsWith("$")) {
            throw unknown();
        }
        return path;
    }

    private static String plain(String folder) {
        var slashes = folder.replace('\\', '/');
        return slashes.endsWith("/") ? slashes.substring(0, slashes.length() - 1) : slashes;
    }

    private static List<String> words(String step) {
        return List.of(step.strip().split("\\s+"));
    }

    private RuntimeException unknown() {
        return work.refused("what a command writes");
    }

    private String path() {
        var named = substituted("Source filename");
        return named.isBlank() ? source.definition().name() + ".csv" : named;
    }

    private String substituted(String property) {
        return work.run().parameters().substituted(work.settings(), ofSession(property));
    }

    /** Sessions name the reader's properties at the source, older ones at its qualifier. */
    private String ofSession(String property) {
        var own = source.settings().ofSession(property);
        return own.isEmpty() ? work.settings().ofSession(property) : own;
    }
}
