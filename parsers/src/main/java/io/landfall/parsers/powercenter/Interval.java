package io.landfall.parsers.powercenter;

/** Days, hours and minutes: between two runs, or until a timer goes off. */
public record Interval(int days, int hours, int minutes, boolean once) {}
