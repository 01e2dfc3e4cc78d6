package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.DetourEnd;

/** Brings two ways together, one of which has records. */
final class DetourEndExecutor implements ToolExecutor<DetourEnd> {

    @Override
    public Class<DetourEnd> kind() {
        return DetourEnd.class;
    }

    @Override
    public Answer run(DetourEnd tool, ToolRun run) {
        var taken = run.arrivals().stream()
                .map(Arrival::records)
                .filter(records -> !records.rows().isEmpty())
                .toList();
        if (taken.size() > 1) {
            throw run.refused("a Detour End with records from both ways");
        }
        return Answer.of(taken.isEmpty() ? run.input() : taken.getFirst());
    }
}
