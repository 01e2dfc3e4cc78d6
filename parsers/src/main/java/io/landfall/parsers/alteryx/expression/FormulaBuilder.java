package io.landfall.parsers.alteryx.expression;

import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.CallContext;
import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.ConditionalContext;
import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.ConstantContext;
import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.EqualityContext;
import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.FieldContext;
import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.GroupContext;
import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.LogicContext;
import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.MembershipContext;
import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.NameContext;
import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.NegationContext;
import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.NumberContext;
import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.OrderContext;
import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.ProductContext;
import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.SignedContext;
import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.SumContext;
import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.TextContext;
import io.landfall.parsers.alteryx.expression.AlteryxFormulaParser.ValueContext;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.UnaryOperator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Builds the syntax tree from the parse tree, one method per grammar alternative; it decides nothing. */
final class FormulaBuilder extends AlteryxFormulaBaseVisitor<Expression> {

    private static final Pattern OTHER_ROW =
            Pattern.compile("row([+-]\\d{1,9}):(.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final FormulaPositions positions;
    private final List<Diagnostic> remarks;

    FormulaBuilder(FormulaPositions positions, List<Diagnostic> remarks) {
        this.positions = positions;
        this.remarks = remarks;
    }

    @Override
    public Expression visitGroup(GroupContext context) {
        return visit(context.value());
    }

    @Override
    public Expression visitConditional(ConditionalContext context) {
        var branches = IntStream.range(0, context.test.size())
                .mapToObj(
                        index -> new Expression.Branch(visit(context.test.get(index)), visit(context.then.get(index))))
                .toList();
        return new Expression.Conditional(branches, visit(context.otherwise), at(context));
    }

    @Override
    public Expression visitCall(CallContext context) {
        var function = context.function.getText().toUpperCase(Locale.ROOT);
        return new Expression.Call("", function, all(context.args), at(context));
    }

    @Override
    public Expression visitField(FieldContext context) {
        var bracketed = context.getText();
        var name = bracketed.substring(1, bracketed.length() - 1);
        var otherRow = OTHER_ROW.matcher(name);
        return otherRow.matches()
                ? new Expression.RowName(Integer.parseInt(otherRow.group(1)), otherRow.group(2), at(context))
                : new Expression.Name(name, true, at(context));
    }

    @Override
    public Expression visitName(NameContext context) {
        return new Expression.Name(context.getText(), false, at(context));
    }

    @Override
    public Expression visitConstant(ConstantContext context) {
        return new Expression.Name(context.getText(), false, at(context));
    }

    @Override
    public Expression visitNumber(NumberContext context) {
        return new Expression.NumberLiteral(context.getText(), at(context));
    }

    @Override
    public Expression visitText(TextContext context) {
        var quoted = context.getText();
        return new Expression.TextLiteral(quoted.substring(1, quoted.length() - 1), at(context));
    }

    @Override
    public Expression visitSigned(SignedContext context) {
        var operator = context.sign.getType() == AlteryxFormulaParser.MINUS ? UnaryOperator.NEGATE : UnaryOperator.PLUS;
        return new Expression.Unary(operator, visit(context.operand), at(context));
    }

    @Override
    public Expression visitProduct(ProductContext context) {
        return binary(context.operator, context.left, context.right);
    }

    @Override
    public Expression visitSum(SumContext context) {
        return binary(context.operator, context.left, context.right);
    }

    @Override
    public Expression visitNegation(NegationContext context) {
        return new Expression.Unary(UnaryOperator.NOT, visit(context.operand), at(context));
    }

    @Override
    public Expression visitOrder(OrderContext context) {
        remarkNegation(context.left);
        return binary(context.operator, context.left, context.right);
    }

    @Override
    public Expression visitMembership(MembershipContext context) {
        remarkNegation(context.operand);
        return new Expression.Membership(
                visit(context.operand), all(context.list), context.negated != null, at(context));
    }

    @Override
    public Expression visitEquality(EqualityContext context) {
        remarkNegation(context.left);
        return binary(context.operator, context.left, context.right);
    }

    @Override
    public Expression visitLogic(LogicContext context) {
        return binary(context.operator, context.left, context.right);
    }

    private Expression binary(Token operator, ValueContext left, ValueContext right) {
        return new Expression.Binary(operator(operator), visit(left), visit(right), positions.of(left.getStart()));
    }

    private static BinaryOperator operator(Token token) {
        return switch (token.getType()) {
            case AlteryxFormulaParser.PLUS -> BinaryOperator.ADD;
            case AlteryxFormulaParser.MINUS -> BinaryOperator.SUBTRACT;
            case AlteryxFormulaParser.TIMES -> BinaryOperator.MULTIPLY;
            case AlteryxFormulaParser.OVER -> BinaryOperator.DIVIDE;
            case AlteryxFormulaParser.EQUAL -> BinaryOperator.EQUAL;
            case AlteryxFormulaParser.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
            case AlteryxFormulaParser.LESS -> BinaryOperator.LESS;
            case AlteryxFormulaParser.LESS_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
            case AlteryxFormulaParser.GREATER -> BinaryOperator.GREATER;
            case AlteryxFormulaParser.GREATER_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
            case AlteryxFormulaParser.AND -> BinaryOperator.AND;
            case AlteryxFormulaParser.OR -> BinaryOperator.OR;
            default ->
                throw new IllegalStateException("The grammar has an operator that the builder does not know: " + token);
        };
    }

    /** By the vendor's table {@code NOT a = b} is {@code (NOT a) = b}. Most authors mean the other thing. */
    private void remarkNegation(ValueContext left) {
        if (left instanceof NegationContext negation) {
            var operand = negation.operand.getText();
            remarks.add(Diagnostic.of(FormulaCode.NOT_BEFORE_COMPARISON, at(negation), operand));
        }
    }

    private List<Expression> all(List<ValueContext> contexts) {
        return contexts.stream().map(this::visit).toList();
    }

    private SourceLocation at(ParserRuleContext context) {
        return positions.of(context.getStart());
    }
}
