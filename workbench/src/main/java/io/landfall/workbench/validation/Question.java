package io.landfall.workbench.validation;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Parameter;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What a run may be told: a parameter of a pipeline, as a field of a form. In an Alteryx app it is a question of its author.
 *
 * @param name of the parameter
 * @param text what a person reads
 * @param input type of the field in HTML
 * @param usual the value of a run that is told none, as text; empty where there is none
 * @param required whether a run has to be told
 * @param choices the only answers, as text; empty where any of the type will do
 */
record Question(String name, String text, String input, String usual, boolean required, List<String> choices) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    static Question of(Parameter parameter) {
        var usual = parameter.defaultValue().map(Question::text).orElse("");
        var isRunDate = parameter.name().equals(Parameter.RUN_DATE);
        return new Question(
                parameter.name(),
                parameter.question().isEmpty() ? parameter.name() : parameter.question(),
                input(parameter.type()),
                usual,
                parameter.defaultValue().isEmpty() && !isRunDate,
                choices(parameter));
    }

    /** Whether an answer says something that a run without it would not do; only texts can be empty. */
    boolean isAnsweredBy(String answer) {
        return !answer.equals(usual) && (!answer.isEmpty() || (input.equals("text") && !required));
    }

    private static List<String> choices(Parameter parameter) {
        return parameter.type().family() == SqlType.Family.BOOLEAN
                ? List.of("true", "false")
                : parameter.allowed().stream().map(Question::text).toList();
    }

    private static String input(SqlType type) {
        return switch (type.family()) {
            case DATE -> "date";
            case TIME -> "time";
            case TIMESTAMP -> "datetime-local";
            case NUMBER -> "number";
            case TEXT, BOOLEAN, BINARY -> "text";
        };
    }

    /** As a field of a form and {@code run --param} take it. */
    private static String text(Literal value) {
        return switch (value) {
            case Literal.Missing missing -> "";
            case Literal.TextValue(var text) -> text;
            case Literal.NumberValue number -> number.value().toPlainString();
            case Literal.Truth(var truth) -> String.valueOf(truth);
            case Literal.DateValue(var date) -> date.toString();
            case Literal.TimeValue(var time) -> time.toString();
            case Literal.TimestampValue(var moment) -> MOMENT.format(moment);
        };
    }
}
