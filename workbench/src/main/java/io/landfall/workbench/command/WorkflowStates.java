package io.landfall.workbench.command;

import io.landfall.validation.workflow.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the state of a workflow's last run beside what it wrote. */
record WorkflowStates(Path out) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static String file(String workflow) {
        return workflow.replaceAll("[^\\p{L}\\p{N}_.-]", "_") + ".state.json";
    }

    /** The state of the last run; none when there is no file, or none that can be read. */
    Optional<RunState> read(String workflow) throws IOException {
        var file = out.resolve(file(workflow));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), RunState.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    void write(RunState state) throws IOException {
        new OutputFolder(out).write(file(state.workflow()), JSON.writeValueAsString(state) + "\n");
    }
}
