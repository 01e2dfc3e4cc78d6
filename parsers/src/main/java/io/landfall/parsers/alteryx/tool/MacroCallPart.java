package io.landfall.parsers.alteryx.tool;

/** A part of the call of a macro, which stands in the workflow where the macro is opened; no export has such a tool. */
public sealed interface MacroCallPart extends ToolConfiguration permits FieldMap, MappedFields {}
