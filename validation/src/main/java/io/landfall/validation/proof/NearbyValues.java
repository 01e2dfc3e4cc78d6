package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.Pipeline;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Predicate;

/** The values that a pipeline may be given so that its loops soon come to an end. */
final class NearbyValues {

    private NearbyValues() {}

    /** All of them where nothing is counted. */
    static Predicate<Object> allowed(Pipeline pipeline) {
        return loops(pipeline) ? NearbyValues::isNearby : _ -> true;
    }

    /** Whether rows are made by counting from one value to another. */
    private static boolean loops(Pipeline pipeline) {
        return pipeline.operators().stream()
                .anyMatch(operator ->
                        operator instanceof Flatten flatten && flatten.generator() instanceof Flatten.Generator.Loop);
    }

    /** Between any two of these counting soon comes to an end. */
    private static boolean isNearby(Object value) {
        return switch (value) {
            case Number number -> Math.abs(number.doubleValue()) <= 50;
            case LocalDateTime time -> time.getYear() == 2024 && time.getMonthValue() <= 3;
            case LocalDate day -> day.getYear() == 2024 && day.getMonthValue() <= 3;
            case String text -> text.length() <= 3 || text.startsWith("2024-0");
            default -> true;
        };
    }
}
