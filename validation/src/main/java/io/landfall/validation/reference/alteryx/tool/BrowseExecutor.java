package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.Browse;

/** Shows records to a person; nothing happens to them. */
final class BrowseExecutor implements ToolExecutor<Browse> {

    @Override
    public Class<Browse> kind() {
        return Browse.class;
    }

    @Override
    public Answer run(Browse tool, ToolRun run) {
        return Answer.of(run.input());
    }
}
