package io.landfall.validation.reference.powercenter.expression;

import java.time.LocalDateTime;

/**
 * How the session is set.
 *
 * @param highPrecision whether decimals are exact; otherwise they are doubles
 * @param dateFormat of dates that become text without a format, for example {@code MM/DD/YYYY HH24:MI:SS.US}
 * @param start of the session
 */
public record EvaluationSettings(boolean highPrecision, String dateFormat, LocalDateTime start) {}
