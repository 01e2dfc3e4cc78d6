package io.landfall.parsers.alteryx.tool;

/** Detour End: brings the two ways of a Detour together. */
public record DetourEnd() implements ToolConfiguration {}
