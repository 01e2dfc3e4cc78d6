package io.landfall.validation.reference.powercenter.snippet;

import io.landfall.parsers.powercenter.snippet.JavaExpression;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Binary;
import io.landfall.parsers.powercenter.snippet.JavaExpression.BinaryOperator;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Call;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Cast;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Conditional;
import io.landfall.parsers.powercenter.snippet.JavaExpression.DoubleLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.IntLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.LongLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.MethodCall;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Name;
import io.landfall.parsers.powercenter.snippet.JavaExpression.NullLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.TextLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.TruthLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Unary;
import io.landfall.parsers.powercenter.snippet.JavaStatement;
import io.landfall.parsers.powercenter.snippet.JavaStatement.Assignment;
import io.landfall.parsers.powercenter.snippet.JavaStatement.Block;
import io.landfall.parsers.powercenter.snippet.JavaStatement.Choice;
import io.landfall.parsers.powercenter.snippet.JavaStatement.Declaration;
import io.landfall.parsers.powercenter.snippet.JavaStatement.Invocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statements of a snippet, run for one row after the other. */
public final class JavaProgram {

    private final List<JavaStatement> statements;
    private final IdentityHashMap<Choice, Integer> conditions = new IdentityHashMap<>();

    /** A program of statements that have been read. */
    public JavaProgram(List<JavaStatement> statements) {
        this.statements = List.copyOf(statements);
        number(statements);
    }

    /** How many conditions there are. */
    public int conditions() {
        return conditions.size();
    }

    /** The names that some statement gives a value, or NULL. */
    public Set<String> written() {
        var names = new HashSet<String>();
        write(statements, names);
        return names;
    }

    private static void write(List<JavaStatement> among, Set<String> names) {
        among.forEach(statement -> {
            switch (statement) {
                case Assignment assignment -> names.add(assignment.name());
                case Choice choice -> {
                    write(choice.then(), names);
                    write(choice.otherwise(), names);
                }
                case Block(var inner, var _) -> write(inner, names);
                case Invocation(var method, var args, var _) -> {
                    if (method.equals("setNull") && args.getFirst() instanceof TextLiteral(var name, var _)) {
                        names.add(name);
                    }
                }
                case Declaration _ -> {}
            }
        });
    }

    /** Runs all statements. */
    public void run(JavaRow row) {
        run(statements, row);
    }

    private void number(List<JavaStatement> among) {
        among.forEach(statement -> {
            if (statement instanceof Choice choice) {
                conditions.put(choice, conditions.size());
                number(choice.then());
                number(choice.otherwise());
            } else if (statement instanceof Block(var inner, var _)) {
                number(inner);
            }
        });
    }

    private void run(List<JavaStatement> some, JavaRow row) {
        some.forEach(statement -> run(statement, row));
    }

    private void run(JavaStatement statement, JavaRow row) {
        switch (statement) {
            case Declaration(var type, var name, var value, var _) -> {
                var given = value.map(expression -> (Runnable) () -> row.write(name, value(expression, row)));
                row.declare(
                        name,
                        switch (type) {
                            case BOOLEAN -> Boolean.class;
                            case INT -> Integer.class;
                            case LONG -> Long.class;
                            case DOUBLE -> Double.class;
                            case TEXT -> String.class;
                        });
                given.ifPresent(Runnable::run);
            }
            case Assignment assignment -> row.write(assignment.name(), assigned(assignment, row));
            case Choice choice -> {
                var truth = truth(choice.test(), row);
                var number = conditions.get(choice);
                if (number != null) {
                    row.passed(number, truth);
                }
                run(truth ? choice.then() : choice.otherwise(), row);
            }
            case Block(var inner, var _) -> {
                var before = row.declared();
                run(inner, row);
                row.forget(before);
            }
            case Invocation invocation -> invoke(invocation, row);
        }
    }

    private static void invoke(Invocation invocation, JavaRow row) {
        switch (invocation.method()) {
            case "generateRow" -> row.generateRow();
            case "setNull" -> row.setNull(port(invocation.args(), row));
            case "logInfo", "logError" -> invocation.args().forEach(arg -> value(arg, row));
            default -> throw row.refused("the method " + invocation.method());
        }
    }

    private static String port(List<JavaExpression> args, JavaRow row) {
        if (args.size() == 1 && args.getFirst() instanceof TextLiteral(var name, var _)) {
            return name;
        }
        throw row.refused("a port whose name is computed");
    }

    /** What {@code a op= b} leaves in the variable. */
    private static @Nullable Object assigned(Assignment assignment, JavaRow row) {
        var operator = assignment.compound();
        if (operator.isEmpty()) {
            return value(assignment.value(), row);
        }
        var old = row.read(assignment.name());
        var added = value(assignment.value(), row);
        if (operator.get() == BinaryOperator.PLUS && row.type(assignment.name()) == String.class) {
            return JavaOperators.said(old, row) + JavaOperators.said(added, row);
        }
        var result = JavaOperators.computed(operator.get(), old, added, row);
        if (result instanceof Long number && row.type(assignment.name()) == Integer.class) {
            return (int) (long) number;
        }
        if (result instanceof Double && row.type(assignment.name()) != Double.class) {
            throw row.refused("a double that is cut off");
        }
        return result;
    }

    private static boolean truth(JavaExpression expression, JavaRow row) {
        if (value(expression, row) instanceof Boolean truth) {
            return truth;
        }
        throw row.refused("a condition that is no boolean");
    }

    private static @Nullable Object value(JavaExpression expression, JavaRow row) {
        return switch (expression) {
            case IntLiteral(var number, var _) -> (Object) number;
            case LongLiteral(var number, var _) -> number;
            case DoubleLiteral(var number, var _) -> number;
            case TextLiteral(var text, var _) -> text;
            case TruthLiteral(var truth, var _) -> truth;
            case NullLiteral _ -> null;
            case Name(var name, var _) -> row.read(name);
            case Call(var method, var args, var _) -> {
                if (!method.equals("isNull")) {
                    throw row.refused("the method " + method);
                }
                yield row.isNull(port(args, row));
            }
            case MethodCall call -> method(call, row);
            case Cast(var type, var operand, var _) -> JavaOperators.cast(type, value(operand, row), row);
            case Unary(var operator, var operand, var _) ->
                switch (operator) {
                    case NOT -> !truth(operand, row);
                    case PLUS -> JavaOperators.number(value(operand, row), row);
                    case MINUS -> JavaOperators.negated(value(operand, row), row);
                };
            case Binary(var operator, var left, var right, var _)
            when operator == BinaryOperator.AND -> truth(left, row) && truth(right, row);
            case Binary(var operator, var left, var right, var _)
            when operator == BinaryOperator.OR -> truth(left, row) || truth(right, row);
            case Binary sum
            when JavaTypes.isText(sum, row) ->
                JavaOperators.said(value(sum.left(), row), row) + JavaOperators.said(value(sum.right(), row), row);
            case Binary(var operator, var left, var right, var _) ->
                JavaOperators.computed(operator, value(left, row), value(right, row), row);
            case Conditional(var test, var then, var otherwise, var _) ->
                chosen(truth(test, row), then, otherwise, row);
        };
    }

    /** Both sides of a conditional have one type: where one is a wider number, so is the other. */
    private static @Nullable Object chosen(boolean truth, JavaExpression then, JavaExpression otherwise, JavaRow row) {
        var value = value(truth ? then : otherwise, row);
        if (!(value instanceof Number number) || value instanceof java.math.BigDecimal) {
            return value;
        }
        return JavaTypes.widest(then, otherwise, row)
                .<Object>map(type -> JavaOperators.widened(number, type))
                .orElse(value);
    }

    private static @Nullable Object method(MethodCall call, JavaRow row) {
        var args = new ArrayList<@Nullable Object>();
        if (call.target() instanceof Name(var name, var _) && !row.has(name)) {
            call.args().forEach(arg -> args.add(value(arg, row)));
            return JavaMethods.ofClass(name, call.method(), args, row);
        }
        var target = value(call.target(), row);
        call.args().forEach(arg -> args.add(value(arg, row)));
        return switch (target) {
            case null -> throw row.undefined("a method of null");
            case String text -> JavaMethods.ofText(text, call.method(), args, row);
            default -> throw row.refused("the method " + call.method());
        };
    }
}
