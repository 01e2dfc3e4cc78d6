package io.landfall.parsers.powercenter;

/** When a schedule or an absolute timer begins, as written. Exports have no time zone. */
public record StartTime(String date, String time) {}
