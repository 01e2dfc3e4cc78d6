package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.ToolConfiguration;

/** Does to records what one kind of tool does. */
public interface ToolExecutor<C extends ToolConfiguration> {

    /** The kind of tool, by what it is set to do. */
    Class<C> kind();

    /** What leaves the tool. Whatever it cannot tell it refuses, see {@link ToolRun#refused}. */
    Answer run(C configuration, ToolRun run);
}
