package io.landfall.validation.reference.powercenter.flow;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The dates that parameters start with, in the formats of the manual: a month, a day, a year of four digits or two (RR), then perhaps a
 * time to the minute, the second or a part of it.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-1/_advanced-workflow-guide_powercenter_10-1_ditamap/parameter_files/guidelines_for_creating_parameter_files.html">Guidelines
 *     for creating parameter files</a>
 */
final class StartDates {

    private static final Pattern SEPARATOR = Pattern.compile(" *[-/\\\\:.] *| +");

    /** How many digits the parts have: month, day, year, hour, minute, second, part of a second. */
    private static final List<String> DIGITS = List.of("2", "2", "[24]", "2", "2", "2", "[369]");

    private static final List<Integer> COUNTS = List.of(3, 5, 6, 7);

    private StartDates() {}

    static Optional<LocalDateTime> of(String text) {
        var parts = List.of(SEPARATOR.split(text, -1));
        if (!COUNTS.contains(parts.size())) {
            return Optional.empty();
        }
        for (var index = 0; index < parts.size(); index++) {
            var part = parts.get(index);
            if (!part.matches("[0-9]+") || !String.valueOf(part.length()).matches(DIGITS.get(index))) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(LocalDateTime.of(
                    year(parts.get(2)),
                    Integer.parseInt(parts.get(0)),
                    Integer.parseInt(parts.get(1)),
                    at(parts, 3),
                    at(parts, 4),
                    at(parts, 5),
                    parts.size() > 6 ? nanos(parts.get(6)) : 0));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int at(List<String> parts, int index) {
        return index < parts.size() ? Integer.parseInt(parts.get(index)) : 0;
    }

    private static int year(String digits) {
        var year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int nanos(String digits) {
        return Integer.parseInt((digits + "000000").substring(0, 9));
    }
}
