package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.powercenter.snippet.JavaSnippet;
import io.landfall.parsers.powercenter.snippet.JavaSnippets;
import io.landfall.parsers.powercenter.snippet.JavaStatement;
import io.landfall.parsers.powercenter.snippet.JavaStatement.Assignment;
import io.landfall.parsers.powercenter.snippet.JavaStatement.Block;
import io.landfall.parsers.powercenter.snippet.JavaStatement.Choice;
import io.landfall.parsers.powercenter.snippet.JavaStatement.Declaration;
import io.landfall.parsers.powercenter.snippet.JavaStatement.Invocation;
import io.landfall.parsers.powercenter.snippet.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the code of On Input Row does with one row, followed along every way through it. Code that does the same whatever came before is
 * all that is converted: no loops, no variables that live longer than the row.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/java-transformation-api-reference.html">Java
 *     transformation API reference</a>
 */
public final class SnippetConversion {

    /** What came of a snippet. */
    public sealed interface Outcome {}

    /**
     * All of it is converted.
     *
     * @param rows what comes out, in this order
     * @param failures conditions under which a run ends
     * @param assumed ports of which something is taken for granted, by what is to be said of them
     * @param ends what the run ends at, as the rest of a sentence about the code
     */
    public record Converted(
            List<OutputRow> rows, List<Translated> failures, Map<SnippetCode, Set<String>> assumed, Set<String> ends)
            implements Outcome {
        public Converted {
            rows = List.copyOf(rows);
            failures = List.copyOf(failures);
        }
    }

    /**
     * Something in it is not converted.
     *
     * @param line one-based
     * @param what goes on a sentence that begins with the line
     */
    public record Refused(int line, String what) implements Outcome {}

    private final Slots slots;
    private final Steps steps;
    private final ExpressionConversion expressions;
    private final boolean isActive;
    private final List<OutputRow> rows;

    private SnippetConversion(Slots slots, Steps steps, boolean isActive, List<OutputRow> rows) {
        this.slots = slots;
        this.steps = steps;
        this.expressions = new ExpressionConversion(slots, steps);
        this.isActive = isActive;
        this.rows = rows;
    }

    /**
     * Converts the code of On Input Row.
     *
     * @param transformation its name, for messages of a run
     * @param ports what the code may name
     * @param steps takes what has to be computed before the rows
     * @param isActive whether {@code generateRow} says which rows come out
     */
    public static Outcome of(String transformation, String code, Ports ports, Steps steps, boolean isActive) {
        return switch (JavaSnippets.read(code)) {
            case JavaSnippet.Unread(var line, var text) -> new Refused(line, "is not read: %s".formatted(text));
            case JavaSnippet.Read(var statements) -> converted(transformation, statements, ports, steps, isActive);
        };
    }

    private static Outcome converted(
            String transformation, List<JavaStatement> statements, Ports ports, Steps steps, boolean isActive) {
        var start = Place.start();
        var whole = new SnippetConversion(Slots.of(ports, steps), steps, isActive, new ArrayList<>());
        try {
            whole.run(statements, start);
            if (!isActive) {
                whole.rows.add(OutputRow.of(whole.slots, start, 1));
            }
        } catch (NotConverted reason) {
            return new Refused(reason.line(), reason.what());
        }
        return new Converted(
                whole.rows,
                Place.failures(transformation, start.ends()),
                whole.slots.assumptions().told(),
                start.ends().keySet());
    }

    private void run(List<JavaStatement> statements, Place place) {
        statements.forEach(statement -> run(statement, place));
    }

    private void run(JavaStatement statement, Place place) {
        switch (statement) {
            case Declaration declaration -> {
                var value = declaration.value().map(expression -> expressions.value(expression, place));
                slots.declare(declaration.name(), declaration.type(), declaration.line());
                value.ifPresent(given -> slots.set(declaration.name(), given, declaration.line()));
            }
            case Assignment assignment -> slots.set(assignment.name(), value(assignment, place), assignment.line());
            case Choice choice -> choose(choice, place);
            case Block(var statements, var _) -> {
                var outer = slots.copy();
                run(statements, place);
                slots.keepOnly(outer);
            }
            case Invocation invocation -> invoke(invocation, place);
        }
    }

    /** A compound assignment makes the result one of the variable's type, whatever is lost. */
    private JavaValue value(Assignment assignment, Place place) {
        var operator = assignment.compound();
        if (operator.isEmpty()) {
            return expressions.value(assignment.value(), place);
        }
        var line = assignment.line();
        var old = slots.read(assignment.name(), place, line);
        var computed =
                expressions.computed(operator.get(), old, expressions.value(assignment.value(), place), place, line);
        return slots.slot(assignment.name(), line)
                                .kind()
                                .filter(JavaType.INT::equals)
                                .isPresent()
                        && computed instanceof JavaValue.Whole whole
                ? WholeNumbers.narrowed(whole)
                : computed;
    }

    private void choose(Choice choice, Place place) {
        var test = steps.step("_if_" + choice.line(), expressions.truth(choice.test(), place));
        var then = new SnippetConversion(slots.copy(), steps, isActive, rows);
        then.run(choice.then(), place.behind(test, expressions.present(choice.test(), true)));
        var otherwise = new SnippetConversion(slots.copy(), steps, isActive, rows);
        otherwise.run(
                choice.otherwise(),
                place.behind(Expr.call(StandardFunction.NOT, test), expressions.present(choice.test(), false)));
        slots.merge(test, then.slots, otherwise.slots, choice.line());
    }

    private void invoke(Invocation invocation, Place place) {
        var line = invocation.line();
        switch (invocation.method()) {
            case "generateRow" -> generate(invocation, place);
            case "setNull" -> slots.setNull(Slots.port(invocation.args(), line), line);
            case "logInfo", "logError" -> invocation.args().forEach(arg -> expressions.value(arg, place));
            default -> throw new NotConverted(line, "calls '%s'".formatted(invocation.method()));
        }
    }

    private void generate(Invocation invocation, Place place) {
        var line = invocation.line();
        if (!isActive || !invocation.args().isEmpty()) {
            throw new NotConverted(line, "calls 'generateRow' of a passive transformation");
        }
        var isMissing =
                slots.outputs().stream().anyMatch(name -> slots.slot(name, line).mayBeMissing());
        if (isMissing && rows.stream().anyMatch(OutputRow::setsNull)) {
            throw new NotConverted(line, "makes a row after one for which setNull was called");
        }
        rows.add(OutputRow.of(slots, place, line));
    }
}
