package io.landfall.validation.workflow;

import io.landfall.converter.workflow.CommandList;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;

/** Runs lists of commands, where a person allows them. */
record CommandRun(String path, SourceLocation at, RunContext context, FlowValues values) {

    private static final int LONGEST_NOTE = 2_000;

    Outcome run(CommandList list) {
        if (context.request().commands() != WorkflowRequest.Commands.RUN) {
            return Outcome.succeeded().saying("commands were not run");
        }
        var notes = new ArrayList<String>();
        for (var command : list.commands()) {
            var text = values.filled(command.text());
            if (text.missing().isPresent()) {
                var said = Diagnostic.of(
                        WorkflowRunCode.NAME_WITHOUT_VALUE,
                        at,
                        path,
                        text.missing().get());
                context.say(said);
                return Outcome.failed(said.message()).with(notes);
            }
            var answer = context.shell().run(text.text());
            notes.add("%s: %d %s"
                    .formatted(command.name(), answer.code(), shortened(answer.output()))
                    .strip());
            if (answer.code() != 0) {
                context.say(Diagnostic.of(
                        WorkflowRunCode.COMMAND_FAILED, at, command.name(), path, String.valueOf(answer.code())));
                if (list.stopsOnFailure()) {
                    return Outcome.failed("the command '%s' ended with %d".formatted(command.name(), answer.code()))
                            .with(notes);
                }
            }
        }
        return Outcome.succeeded().with(notes);
    }

    private static String shortened(String output) {
        var text = output.strip();
        return text.length() <= LONGEST_NOTE ? text : text.substring(text.length() - LONGEST_NOTE);
    }
}
