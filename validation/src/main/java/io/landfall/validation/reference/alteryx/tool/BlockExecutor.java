package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.BlockUntilDone;

/** Hands records on to each of its outputs. */
final class BlockExecutor implements ToolExecutor<BlockUntilDone> {

    @Override
    public Class<BlockUntilDone> kind() {
        return BlockUntilDone.class;
    }

    @Override
    public Answer run(BlockUntilDone tool, ToolRun run) {
        return Answer.of(run.input());
    }
}
