package io.landfall.parsers.alteryx.tool;

/**
 * XML Parse: one record per occurrence of an element. Its attributes and children become fields named as in the data.
 *
 * @param element name of the element; empty for the first child found
 * @param parseRoot whether the root element is parsed rather than a child
 * @param childValues whether values of child elements become fields
 * @param outerXml whether the element itself goes into a field, as XML
 */
public record XmlParse(
        String field, String element, boolean parseRoot, boolean childValues, boolean outerXml, boolean ignoreErrors)
        implements ToolConfiguration {}
