package io.landfall.parsers.alteryx.tool;

/**
 * A tool without a type of its own: reporting, spatial, predictive, connectors, and what others have written. Its
 * settings stay XML.
 *
 * @param plugin how the tool is identified
 * @param select the Select block of its output, or {@link SelectBlock#EVERYTHING} if it has none
 */
public record OtherTool(String plugin, SelectBlock select) implements ToolConfiguration {}
