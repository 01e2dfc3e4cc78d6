package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.tool.ToolConfiguration;

/** Reads the configuration of one kind of tool. It asks for every setting that it knows, whether or not it is in use. */
@FunctionalInterface
interface ToolReader {

    ToolConfiguration read(Settings settings);
}
