package io.landfall.parsers.alteryx.tool;

/**
 * RegEx: works on one text field with a regular expression in the Perl syntax of the Boost library.
 *
 * @param ignoreCase on unless switched off
 */
public record RegEx(String field, String expression, boolean ignoreCase, RegExMethod method)
        implements ToolConfiguration {}
