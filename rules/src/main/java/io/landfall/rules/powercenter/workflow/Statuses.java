package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.workflow.TaskStatus;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.NumberLiteral;
import io.landfall.parsers.expression.Expression.Unary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words for the status of a task, such as {@code SUCCEEDED}, in any case. Beside anything but a status they stand for numbers, which
 * no manual gives for expressions: those of the repository's view of task runs are taken, with a warning.
 */
final class Statuses {

    private static final Map<TaskStatus, Integer> NUMBERS = Map.of(
            TaskStatus.SUCCEEDED, 1,
            TaskStatus.DISABLED, 2,
            TaskStatus.FAILED, 3,
            TaskStatus.STOPPED, 4,
            TaskStatus.ABORTED, 5,
            TaskStatus.STARTED, 6);

    private final List<Diagnostic> remarks = new ArrayList<>();

    static Optional<TaskStatus> of(String word) {
        return Arrays.stream(TaskStatus.values())
                .filter(status -> status.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    List<Diagnostic> remarks() {
        return remarks;
    }

    /** The expression with numbers for the words that stand beside something else than a status. */
    Expression numbered(Expression expression) {
        return switch (expression) {
            case Binary binary
            when isComparison(binary.operator()) ->
                new Binary(
                        binary.operator(),
                        beside(numbered(binary.left()), binary.right()),
                        beside(numbered(binary.right()), binary.left()),
                        binary.at());
            case Binary binary ->
                new Binary(binary.operator(), numbered(binary.left()), numbered(binary.right()), binary.at());
            case Unary unary -> new Unary(unary.operator(), numbered(unary.operand()), unary.at());
            case Call call ->
                new Call(
                        call.space(),
                        call.function(),
                        call.args().stream().map(this::numbered).toList(),
                        call.at());
            default -> expression;
        };
    }

    private Expression beside(Expression side, Expression other) {
        if (!(side instanceof Name name) || of(name.name()).isEmpty() || isStatus(other)) {
            return side;
        }
        var number = NUMBERS.get(of(name.name()).get());
        if (number == null) {
            return side;
        }
        remarks.add(Diagnostic.of(WorkflowCode.STATUS_AS_NUMBER, name.at(), name.name(), number.toString()));
        return new NumberLiteral(number.toString(), name.at());
    }

    private static boolean isStatus(Expression expression) {
        return expression instanceof Name(var name, var _, var _)
                && (of(name).isPresent()
                        || (name.toUpperCase(Locale.ROOT).endsWith("STATUS") && !name.startsWith("$$")));
    }

    private static boolean isComparison(BinaryOperator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, CONCATENATE, AND, OR -> false;
        };
    }
}
