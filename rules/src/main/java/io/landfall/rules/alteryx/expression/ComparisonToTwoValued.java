package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.CodeFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compares so that the answer is true or false, never NULL: NULL equals NULL, differs from everything else, and is neither less nor
 * greater.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/operators.html">Operators</a>
 */
@RuleInfo(
        code = "AX-EXPR-R05",
        summary = "Comparisons answer true or false, NULL being equal to NULL",
        fidelity = Fidelity.EXACT,
        before = "[NAME] != 'A'",
        after = "NAME IS DISTINCT FROM 'A'")
final class ComparisonToTwoValued implements FormulaRule {

    private static final Pattern DATE_ONLY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, FormulaContext context) {
        return source instanceof Binary binary && isComparison(binary.operator())
                ? compared(binary, parts.get(0).value(), parts.get(1).value(), context)
                : Rewrite.declined();
    }

    private static boolean isComparison(BinaryOperator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, CONCATENATE, AND, OR -> false;
        };
    }

    private static Rewrite<Translated> compared(Binary binary, Expr left, Expr right, FormulaContext context) {
        var remarks = new ArrayList<Diagnostic>();
        var pair = pair(left, right);
        if (pair.isEmpty()) {
            return Rewrite.blockedBy(Diagnostic.of(FormulaCode.FAMILIES_MIX, binary.at(), sign(binary.operator())));
        }
        if (MixedDates.areIn(left, right)) {
            remarks.add(Diagnostic.of(FormulaCode.DATE_AS_TEXT, binary.at()));
        }
        if (left.type().equals(Types.BOOLEAN) != right.type().equals(Types.BOOLEAN)
                && !FormulaValues.isNothing(left)
                && !FormulaValues.isNothing(right)) {
            remarks.add(Diagnostic.of(FormulaCode.TRUTH_AS_NUMBER, binary.at(), sign(binary.operator())));
        }
        if (ordersTexts(binary.operator(), pair.get())) {
            if (PlainDigits.areDates(pair.get().get(0), pair.get().get(1))) {
                context.open(textOrder(binary, pair.get().get(0), pair.get().get(1)));
            } else {
                remarks.add(Diagnostic.of(FormulaCode.TEXT_ORDER, binary.at(), sign(binary.operator())));
            }
        }
        return new Rewrite.Replaced<>(
                Translated.of(
                        answer(binary.operator(), pair.get().get(0), pair.get().get(1))),
                remarks);
    }

    /** Both sides as one type: whole numbers and dates as they are, other numbers as doubles. */
    private static Optional<List<Expr>> pair(Expr left, Expr right) {
        if (left.type().isInteger() && right.type().isInteger()) {
            var common = Types.widest(List.of(left.type(), right.type()));
            return Optional.of(List.of(exact(left, common), exact(right, common)));
        }
        var date = asDates(left, right).or(() -> asDates(right, left).map(List::reversed));
        return date.or(() -> FormulaValues.unified(List.of(left, right)));
    }

    private static Expr exact(Expr value, SqlType type) {
        return value instanceof Literal.NumberValue(var digits, var ignored)
                ? Expr.number(digits, type)
                : Expr.cast(value, type);
    }

    /** A date beside a text that is a plain date: both compare as dates, with the same answer. */
    private static Optional<List<Expr>> asDates(Expr date, Expr text) {
        return date.type().equals(Types.DATE)
                        && text instanceof Literal.TextValue(var value)
                        && DATE_ONLY.matcher(value).matches()
                ? parsed(value).map(day -> List.of(date, day))
                : Optional.empty();
    }

    private static Optional<Expr> parsed(String day) {
        try {
            return Optional.of(new Literal.DateValue(java.time.LocalDate.parse(day)));
        } catch (java.time.format.DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static boolean ordersTexts(BinaryOperator operator, List<Expr> pair) {
        return operator != BinaryOperator.EQUAL
                && operator != BinaryOperator.NOT_EQUAL
                && pair.stream().allMatch(value -> value.type().isText())
                && pair.stream().noneMatch(FormulaValues::isNothing)
                && !PlainDigits.areAlike(pair.get(0), pair.get(1));
    }

    /**
     * In which order texts stand is not documented: that of a dictionary, in which a Sort has them, must have the same answer. Texts beside
     * dates are dates as a rule, for which it has; names and numbers of different lengths are not, so that a person has to look.
     */
    private static RareCase textOrder(Binary binary, Expr left, Expr right) {
        var relation = relation(binary.operator());
        var compared = Expr.call(relation, left, right);
        var inDictionary = Expr.call(
                relation, Expr.call(CodeFunction.DICTIONARY_KEY, left), Expr.call(CodeFunction.DICTIONARY_KEY, right));
        return new RareCase(
                compared,
                Expr.call(StandardFunction.IS_NOT_DISTINCT, compared, inDictionary),
                sign(binary.operator()),
                "texts whose order capitals, numbers or marks decide",
                "by their code points",
                binary.at());
    }

    private static Expr answer(BinaryOperator operator, Expr left, Expr right) {
        return switch (operator) {
            case EQUAL -> Expr.call(StandardFunction.IS_NOT_DISTINCT, left, right);
            case NOT_EQUAL -> Expr.call(StandardFunction.IS_DISTINCT, left, right);
            case LESS, GREATER -> sure(relation(operator), left, right);
            default -> orBothNull(relation(operator), left, right);
        };
    }

    private static StandardFunction relation(BinaryOperator operator) {
        return switch (operator) {
            case LESS -> StandardFunction.LT;
            case GREATER -> StandardFunction.GT;
            case LESS_OR_EQUAL -> StandardFunction.LE;
            default -> StandardFunction.GE;
        };
    }

    private static Expr sure(StandardFunction function, Expr left, Expr right) {
        var compared = Expr.call(function, left, right);
        return Presence.isSure(left) && Presence.isSure(right)
                ? compared
                : Expr.call(StandardFunction.IS_TRUE, compared);
    }

    static Expr orBothNull(StandardFunction function, Expr left, Expr right) {
        var compared = sure(function, left, right);
        return Presence.isSure(left) || Presence.isSure(right)
                ? compared
                : Expr.call(
                        StandardFunction.OR,
                        compared,
                        Expr.call(
                                StandardFunction.AND,
                                Expr.call(StandardFunction.IS_NULL, left),
                                Expr.call(StandardFunction.IS_NULL, right)));
    }

    private static String sign(BinaryOperator operator) {
        return switch (operator) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "!=";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            default -> ">=";
        };
    }
}
