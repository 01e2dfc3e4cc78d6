package io.landfall.parsers.powercenter;

import java.util.Optional;

/**
 * What a Timer task waits for.
 *
 * @param type for example {@code START_AT_ABSOLUTE_TIME} or {@code START_RELATIVE_TO_PREVIOUSTASK}
 */
public record Timer(String type, Optional<StartTime> start, Optional<Interval> after) {}
