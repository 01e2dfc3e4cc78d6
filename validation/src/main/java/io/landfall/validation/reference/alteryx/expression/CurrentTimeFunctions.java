package io.landfall.validation.reference.alteryx.expression;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;

/** Functions of the current time, which is that of the start of the run for every record. */
final class CurrentTimeFunctions {

    private CurrentTimeFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                current("DateTimeNow", now -> now),
                current("DateTimeStart", now -> now),
                FormulaFunction.of("DateTimeToday", 0, call -> call.start().toLocalDate()),
                current("DateTimeFirstOfMonth", DateUnit.MONTHS::start),
                current("DateTimeLastOfMonth", DateFunctions::lastSecondOfMonth));
    }

    private static FormulaFunction current(String name, UnaryOperator<LocalDateTime> answer) {
        return FormulaFunction.of(name, 0, call -> answer.apply(call.start().truncatedTo(ChronoUnit.SECONDS)));
    }
}
