package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.Throttle;

/** Hands records on at once. */
final class ThrottleExecutor implements ToolExecutor<Throttle> {

    @Override
    public Class<Throttle> kind() {
        return Throttle.class;
    }

    @Override
    public Answer run(Throttle tool, ToolRun run) {
        return Answer.of(run.input());
    }
}
