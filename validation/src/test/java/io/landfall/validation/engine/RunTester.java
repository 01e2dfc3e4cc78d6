package io.landfall.validation.engine;

import io.landfall.converter.pipeline.Pipeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Runs pipelines over files that a test writes down as tables. */
final class RunTester {

    private final Path data;
    private final Path out;

    RunTester(Path folder) throws IOException {
        this.data = Files.createDirectories(folder.resolve("data"));
        this.out = folder.resolve("out");
    }

    /** A CSV file, written as a table whose cells are padded with blanks. */
    RunTester given(String file, String table) throws IOException {
        return givenText(file, csv(table));
    }

    /** A table whose cells are padded with blanks, as CSV. */
    static String csv(String table) {
        return table.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    RunTester givenText(String file, String text) throws IOException {
        var path = data.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    Path data() {
        return data;
    }

    Path out() {
        return out;
    }

    RunResult run(Pipeline pipeline) {
        return new DuckDbEngine().run(pipeline, RunRequest.of(data, out));
    }

    /** Runs a pipeline that has to succeed, and answers with what it wrote to a file. */
    String written(Pipeline pipeline, String file) throws IOException {
        var result = run(pipeline);
        if (!result.complete()) {
            throw new AssertionError(result.diagnostics());
        }
        return Files.readString(out.resolve(file), StandardCharsets.UTF_8);
    }
}
