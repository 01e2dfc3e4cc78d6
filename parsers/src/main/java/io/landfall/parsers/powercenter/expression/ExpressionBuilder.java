package io.landfall.parsers.powercenter.expression;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.NumberLiteral;
import io.landfall.parsers.expression.Expression.TextLiteral;
import io.landfall.parsers.expression.Expression.Unary;
import io.landfall.parsers.expression.UnaryOperator;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressionParser.BinaryContext;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressionParser.CallContext;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressionParser.GroupContext;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressionParser.NameContext;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressionParser.NumberContext;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressionParser.StarContext;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressionParser.TextContext;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressionParser.UnaryContext;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressionParser.ValueContext;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressionParser.WholeContext;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Builds the syntax tree from the parse tree, one method per grammar alternative; it decides nothing. */
final class ExpressionBuilder extends PowerCenterExpressionBaseVisitor<Expression> {

    /** The qualifier that asks for the built-in where a custom function has the same name. */
    private static final String BUILT_IN = ":INFA";

    private static final Pattern BLANKS = Pattern.compile("\\p{IsWhite_Space}+");

    private final SourceLocation origin;

    ExpressionBuilder(SourceLocation origin) {
        this.origin = origin;
    }

    Expression build(WholeContext context) {
        return visit(context.expr());
    }

    @Override
    public Expression visit(ParseTree tree) {
        return tree.accept(this);
    }

    @Override
    public Expression visitGroup(GroupContext context) {
        return visit(context.expr());
    }

    @Override
    public Expression visitCall(CallContext context) {
        var args = context.args.stream().map(this::visit).toList();
        var name = BLANKS.matcher(context.function.getText()).replaceAll("");
        if (context.function.getType() != PowerCenterExpressionLexer.QUALIFIED) {
            return new Call("", name.toUpperCase(Locale.ROOT), args, at(context));
        }
        var dot = name.indexOf('.');
        var space = name.substring(0, dot).toUpperCase(Locale.ROOT);
        var function = name.substring(dot + 1);
        return new Call(
                space, space.equals(BUILT_IN) ? function.toUpperCase(Locale.ROOT) : function, args, at(context));
    }

    @Override
    public Expression visitValue(ValueContext context) {
        return visit(context.expr());
    }

    @Override
    public Expression visitStar(StarContext context) {
        return new Name("*", false, at(context));
    }

    @Override
    public Expression visitNumber(NumberContext context) {
        return new NumberLiteral(context.getText(), at(context));
    }

    @Override
    public Expression visitText(TextContext context) {
        var quoted = context.getText();
        return new TextLiteral(quoted.substring(1, quoted.length() - 1).replace("''", "'"), at(context));
    }

    @Override
    public Expression visitName(NameContext context) {
        return new Name(BLANKS.matcher(context.getText()).replaceAll(""), false, at(context));
    }

    @Override
    public Expression visitUnary(UnaryContext context) {
        return new Unary(unary(context.operator), visit(context.expr()), at(context));
    }

    /** A long chain of one operator is a tree that leans to the left, so it is built from there rather than recursively. */
    @Override
    public Expression visitBinary(BinaryContext context) {
        var chain = new ArrayDeque<BinaryContext>();
        ParseTree first = context;
        while (first instanceof BinaryContext binary) {
            chain.push(binary);
            first = binary.left;
        }
        var tree = visit(first);
        for (var link : chain) {
            tree = new Binary(binary(link.operator), tree, visit(link.right), at(link));
        }
        return tree;
    }

    private static UnaryOperator unary(Token operator) {
        return switch (operator.getText()) {
            case "-" -> UnaryOperator.NEGATE;
            case "+" -> UnaryOperator.PLUS;
            default -> UnaryOperator.NOT;
        };
    }

    private static BinaryOperator binary(Token operator) {
        return switch (operator.getType()) {
            case PowerCenterExpressionLexer.AND -> BinaryOperator.AND;
            case PowerCenterExpressionLexer.OR -> BinaryOperator.OR;
            case PowerCenterExpressionLexer.EQUAL -> BinaryOperator.EQUAL;
            case PowerCenterExpressionLexer.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
            case PowerCenterExpressionLexer.LESS -> BinaryOperator.LESS;
            case PowerCenterExpressionLexer.LESS_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
            case PowerCenterExpressionLexer.GREATER -> BinaryOperator.GREATER;
            case PowerCenterExpressionLexer.GREATER_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
            default -> arithmetic(operator.getText());
        };
    }

    private static BinaryOperator arithmetic(String operator) {
        return switch (operator) {
            case "+" -> BinaryOperator.ADD;
            case "-" -> BinaryOperator.SUBTRACT;
            case "*" -> BinaryOperator.MULTIPLY;
            case "/" -> BinaryOperator.DIVIDE;
            case "%" -> BinaryOperator.MODULO;
            case "||" -> BinaryOperator.CONCATENATE;
            default -> throw new IllegalStateException("no such operator: " + operator);
        };
    }

    private SourceLocation at(ParserRuleContext context) {
        return origin.at(origin.line(), context.getStart().getStartIndex() + 1);
    }
}
