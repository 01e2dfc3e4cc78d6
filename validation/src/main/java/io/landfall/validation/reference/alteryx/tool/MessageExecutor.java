package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.Message;
import io.landfall.validation.reference.alteryx.record.Records;

/** Hands records on. A message that stops the run when a record passes its filter does so. */
final class MessageExecutor implements ToolExecutor<Message> {

    @Override
    public Class<Message> kind() {
        return Message.class;
    }

    @Override
    public Answer run(Message message, ToolRun run) {
        var input = run.input();
        if (message.type().equals("ErrorStop") && speaks(message, input, run)) {
            throw run.failed("a Message stops the run");
        }
        return Answer.of(input);
    }

    private static boolean speaks(Message message, Records input, ToolRun run) {
        if (message.when() == Message.When.UNKNOWN) {
            throw run.refused("a Message that is sent at a time nobody knows");
        }
        if (message.when() != Message.When.FILTER) {
            return !input.rows().isEmpty();
        }
        var filter = run.formula(message.filter());
        return input.rows().stream().anyMatch(row -> filter.isTrue(input, row));
    }
}
