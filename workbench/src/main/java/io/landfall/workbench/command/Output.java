package io.landfall.workbench.command;

import java.io.PrintWriter;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a command answers: text for people, or JSON and nothing else. */
final class Output {

    /** The forms of an answer. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "Form of the answer (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    private Format format = Format.TEXT;

    boolean isText() {
        return format == Format.TEXT;
    }

    /** Writes an answer in the chosen form. */
    void print(Answer answer, PrintWriter out) {
        switch (format) {
            case TEXT -> answer.text().forEach(out::println);
            case JSON -> out.println(json(answer));
        }
        out.flush();
    }

    static String json(Object answer) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(answer);
    }
}
