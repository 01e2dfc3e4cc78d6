package io.landfall.parsers.alteryx.tool;

/** Count Records, a macro that ships with Designer: one record with the field {@code Count}, also for no input at all. */
public record CountRecords() implements ToolConfiguration {}
