package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Branch;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.fun.SqlCase;

/**
 * Builds expressions from Calcite's syntax tree: finds the fields, parameters and functions that names mean, and checks types.
 * What cannot be bound is a problem, and no expression.
 */
final class ExpressionBinder {

    private final ExpressionScope scope;
    private final TextPlaces places;
    private final ConstantBinder constants;
    private final List<Diagnostic> problems = new ArrayList<>();

    ExpressionBinder(ExpressionScope scope, TextPlaces places) {
        this.scope = scope;
        this.places = places;
        this.constants = new ConstantBinder(this);
    }

    TextPlaces places() {
        return places;
    }

    List<Diagnostic> problems() {
        return problems;
    }

    /** A constant where its type is known. */
    Optional<Literal> constant(SqlNode node, SqlType expected) {
        if (node instanceof SqlLiteral literal) {
            return constants.of(literal, expected);
        }
        return bind(node).flatMap(expr -> {
            if (expr instanceof Literal literal) {
                return Optional.of(literal);
            }
            return problem(DocumentCode.NOT_A_CONSTANT, node);
        });
    }

    Optional<Expr> bind(SqlNode node) {
        return switch (node) {
            case SqlIdentifier name -> named(name);
            case SqlLiteral literal -> constants.of(literal).map(Expr.class::cast);
            case SqlCase choice -> choice(choice);
            case SqlCall call when call.getKind() == SqlKind.CAST -> cast(call);
            case SqlCall call
            when call.getKind() == SqlKind.NOT_IN ->
                called(call, StandardFunction.IN).flatMap(in -> negated(call, in));
            case SqlCall call -> call(call);
            default -> problem(DocumentCode.NOT_IN_EXPRESSIONS, node, node.toString());
        };
    }

    private Optional<Expr> named(SqlIdentifier name) {
        List<String> parts = name.names;
        if (parts.size() > 2 || name.isStar()) {
            return problem(DocumentCode.UNKNOWN_FIELD, name, name.toString());
        }
        var side = parts.size() == 1 ? "" : parts.getFirst();
        var last = parts.getLast();
        if (side.equals(ExpressionText.PARAMETERS)) {
            return scope.parameter(last).or(() -> problem(DocumentCode.UNKNOWN_PARAMETER, name, last));
        }
        return scope.field(side, last).or(() -> problem(DocumentCode.UNKNOWN_FIELD, name, String.join(".", parts)));
    }

    private Optional<Expr> choice(SqlCase choice) {
        var tests = all(choice.getWhenOperands());
        var values = all(choice.getThenOperands());
        var otherwise = Optional.ofNullable(choice.getElseOperand()).flatMap(this::bind);
        if (tests.isEmpty() || values.isEmpty() || otherwise.isEmpty()) {
            return Optional.empty();
        }
        var branches = new ArrayList<Branch>();
        for (int i = 0; i < tests.get().size(); i++) {
            branches.add(new Branch(tests.get().get(i), values.get().get(i)));
        }
        return checked(choice, () -> new Expr.Case(branches, otherwise.get()));
    }

    private Optional<Expr> cast(SqlCall cast) {
        if (cast.operandCount() != 2 || !(cast.operand(1) instanceof SqlDataTypeSpec spec)) {
            return problem(DocumentCode.NOT_IN_EXPRESSIONS, cast, cast.toString());
        }
        return type(spec).flatMap(type -> cast(cast.operand(0), type));
    }

    private Optional<Expr> cast(SqlNode operand, SqlType type) {
        if (operand instanceof SqlLiteral literal && literal.getValue() == null) {
            return Optional.of(Expr.nothing(type));
        }
        if (operand instanceof SqlNumericLiteral number) {
            var constant = NumberSpelling.cast(ConstantBinder.value(number), ConstantBinder.hasExponent(number), type);
            if (constant.isPresent()) {
                return Optional.of(constant.get());
            }
        }
        return bind(operand).map(bound -> new Expr.Cast(bound, type));
    }

    private Optional<SqlType> type(SqlDataTypeSpec spec) {
        var text = spec.toString();
        try {
            return Optional.of(SqlType.parse(text));
        } catch (IllegalArgumentException _) {
            return problem(DocumentCode.UNKNOWN_TYPE, spec, text);
        }
    }

    private Optional<Expr> call(SqlCall call) {
        if (call.getFunctionQuantifier() != null) {
            return problem(DocumentCode.NOT_IN_EXPRESSIONS, call, String.valueOf(call.getFunctionQuantifier()));
        }
        var function = FunctionNames.of(call.getOperator());
        if (function.isPresent()) {
            return called(call, function.get());
        }
        var name = call.getOperator() instanceof SqlUnresolvedFunction unresolved
                ? String.valueOf(unresolved.getSqlIdentifier())
                : call.getOperator().getName();
        var code = call.getOperator() instanceof SqlFunction
                ? DocumentCode.UNKNOWN_FUNCTION
                : DocumentCode.NOT_IN_EXPRESSIONS;
        return problem(code, call, name);
    }

    private Optional<Expr> called(SqlCall call, Function function) {
        var operands = call.getOperandList().stream()
                .flatMap(operand -> operand instanceof SqlNodeList list ? list.stream() : Stream.of(operand))
                .toList();
        return all(operands).flatMap(args -> checked(call, () -> new Expr.Call(function, args)));
    }

    private Optional<Expr> negated(SqlCall call, Expr condition) {
        return checked(call, () -> Expr.call(StandardFunction.NOT, condition));
    }

    private Optional<List<Expr>> all(Iterable<SqlNode> nodes) {
        var bound = new ArrayList<Expr>();
        var complete = true;
        for (var node : nodes) {
            var expr = bind(node);
            expr.ifPresent(bound::add);
            complete &= expr.isPresent();
        }
        return complete ? Optional.of(bound) : Optional.empty();
    }

    /** The expression, unless its parts do not fit: what a function takes is known to the model alone, which says so. */
    private Optional<Expr> checked(SqlNode node, Supplier<Expr> make) {
        try {
            var expr = make.get();
            expr.type();
            return Optional.of(expr);
        } catch (IllegalArgumentException misfit) {
            return problem(DocumentCode.WRONG_ARGUMENTS, node, String.valueOf(misfit.getMessage()));
        }
    }

    <T> Optional<T> problem(DocumentCode code, SqlNode node, String... args) {
        problems.add(Diagnostic.of(code, places.of(node.getParserPosition()), args));
        return Optional.empty();
    }
}
