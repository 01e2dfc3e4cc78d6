package io.landfall.parsers.powercenter.snippet;

import io.landfall.parsers.powercenter.snippet.JavaExpression.BinaryOperator;
import io.landfall.parsers.powercenter.snippet.JavaExpression.UnaryOperator;
import io.landfall.parsers.powercenter.snippet.JavaSnippetParser.ExprContext;
import io.landfall.parsers.powercenter.snippet.JavaSnippetParser.StatementContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Makes the tree of a snippet that has been parsed. */
final class SnippetBuilder {

    private Optional<Token> unread = Optional.empty();

    /** The first token that has no meaning here after all: a number that is too large, a type that is not known. */
    Optional<Token> unread() {
        return unread;
    }

    List<JavaStatement> build(List<StatementContext> statements) {
        return statements.stream()
                .flatMap(statement -> statement(statement).stream())
                .toList();
    }

    private List<JavaStatement> statement(StatementContext statement) {
        var line = statement.getStart().getLine();
        return switch (statement) {
            case JavaSnippetParser.BlockContext block ->
                List.of(new JavaStatement.Block(build(block.statement()), line));
            case JavaSnippetParser.EmptyContext _ -> List.of();
            case JavaSnippetParser.DeclarationContext declaration -> declarations(declaration);
            case JavaSnippetParser.AssignmentContext assignment ->
                List.of(new JavaStatement.Assignment(
                        assignment.NAME().getText(),
                        compound(assignment.operator.getText()),
                        expression(assignment.expr()),
                        line));
            case JavaSnippetParser.StepContext step ->
                List.of(new JavaStatement.Assignment(
                        step.NAME().getText(),
                        compound(step.operator.getText()),
                        new JavaExpression.IntLiteral(1, line),
                        line));
            case JavaSnippetParser.ChoiceContext choice ->
                List.of(new JavaStatement.Choice(
                        expression(choice.expr()),
                        statement(choice.then),
                        choice.otherwise == null ? List.of() : statement(choice.otherwise),
                        line));
            case JavaSnippetParser.InvocationContext invocation ->
                List.of(new JavaStatement.Invocation(invocation.NAME().getText(), expressions(invocation.args), line));
            default ->
                throw new IllegalStateException(
                        "no such statement: " + statement.getClass().getSimpleName());
        };
    }

    private List<JavaStatement> declarations(JavaSnippetParser.DeclarationContext declaration) {
        var type = Arrays.stream(JavaType.values())
                .filter(known -> known.word().equals(declaration.type.getText()))
                .findFirst();
        if (type.isEmpty()) {
            return notRead(declaration.type);
        }
        var made = new ArrayList<JavaStatement>();
        declaration.declared.forEach(one -> made.add(new JavaStatement.Declaration(
                type.get(),
                one.NAME().getText(),
                Optional.ofNullable(one.expr()).map(this::expression),
                one.getStart().getLine())));
        return made;
    }

    private List<JavaStatement> notRead(Token token) {
        unread = unread.or(() -> Optional.of(token));
        return List.of();
    }

    private static Optional<BinaryOperator> compound(String operator) {
        return switch (operator) {
            case "=" -> Optional.empty();
            default -> Optional.of(binary(operator.substring(0, 1)));
        };
    }

    private List<JavaExpression> expressions(List<ExprContext> contexts) {
        return contexts.stream().map(this::expression).toList();
    }

    private JavaExpression expression(ExprContext context) {
        var line = context.getStart().getLine();
        return switch (context) {
            case JavaSnippetParser.GroupContext group -> expression(group.expr());
            case JavaSnippetParser.MethodContext method ->
                new JavaExpression.MethodCall(
                        expression(method.target), method.NAME().getText(), expressions(method.args), line);
            case JavaSnippetParser.CallContext call ->
                new JavaExpression.Call(call.NAME().getText(), expressions(call.args), line);
            case JavaSnippetParser.IntegerContext number -> integer(number.getStart());
            case JavaSnippetParser.LongContext number -> whole(number.getStart());
            case JavaSnippetParser.DecimalContext number ->
                new JavaExpression.DoubleLiteral(Double.parseDouble(number.getText()), line);
            case JavaSnippetParser.TextContext text ->
                new JavaExpression.TextLiteral(
                        text.getText().substring(1, text.getText().length() - 1).translateEscapes(), line);
            case JavaSnippetParser.TruthContext truth ->
                new JavaExpression.TruthLiteral(truth.getText().equals("true"), line);
            case JavaSnippetParser.MissingContext _ -> new JavaExpression.NullLiteral(line);
            case JavaSnippetParser.NameContext name -> new JavaExpression.Name(name.getText(), line);
            case JavaSnippetParser.CastContext cast ->
                new JavaExpression.Cast(type(cast.type), expression(cast.expr()), line);
            case JavaSnippetParser.UnaryContext unary ->
                new JavaExpression.Unary(unary(unary.operator.getText()), expression(unary.expr()), line);
            case JavaSnippetParser.BinaryContext binary ->
                new JavaExpression.Binary(
                        binary(binary.operator.getText()), expression(binary.left), expression(binary.right), line);
            case JavaSnippetParser.ConditionalContext conditional ->
                new JavaExpression.Conditional(
                        expression(conditional.test),
                        expression(conditional.then),
                        expression(conditional.otherwise),
                        line);
            default ->
                throw new IllegalStateException(
                        "no such expression: " + context.getClass().getSimpleName());
        };
    }

    private JavaExpression integer(Token number) {
        try {
            return new JavaExpression.IntLiteral(Integer.parseInt(number.getText()), number.getLine());
        } catch (NumberFormatException _) {
            notRead(number);
            return new JavaExpression.IntLiteral(0, number.getLine());
        }
    }

    private JavaExpression whole(Token number) {
        var digits = number.getText().substring(0, number.getText().length() - 1);
        try {
            return new JavaExpression.LongLiteral(Long.parseLong(digits), number.getLine());
        } catch (NumberFormatException _) {
            notRead(number);
            return new JavaExpression.LongLiteral(0, number.getLine());
        }
    }

    private static JavaType type(Token word) {
        return Arrays.stream(JavaType.values())
                .filter(type -> type.word().equals(word.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static UnaryOperator unary(String symbol) {
        return switch (symbol) {
            case "+" -> UnaryOperator.PLUS;
            case "-" -> UnaryOperator.MINUS;
            default -> UnaryOperator.NOT;
        };
    }

    private static BinaryOperator binary(String symbol) {
        return Arrays.stream(BinaryOperator.values())
                .filter(operator -> operator.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }
}
