package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.Detour;
import io.landfall.validation.reference.alteryx.record.Records;

/** Sends all records one way, and none the other. */
final class DetourExecutor implements ToolExecutor<Detour> {

    @Override
    public Class<Detour> kind() {
        return Detour.class;
    }

    @Override
    public Answer run(Detour detour, ToolRun run) {
        var input = run.input();
        var none = Records.none(input.fields());
        return Answer.of("Left", detour.right() ? none : input, "Right", detour.right() ? input : none);
    }
}
