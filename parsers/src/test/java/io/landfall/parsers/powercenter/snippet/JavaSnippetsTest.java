package io.landfall.parsers.powercenter.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.powercenter.snippet.JavaExpression.Binary;
import io.landfall.parsers.powercenter.snippet.JavaExpression.BinaryOperator;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Call;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Conditional;
import io.landfall.parsers.powercenter.snippet.JavaExpression.IntLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.MethodCall;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Name;
import io.landfall.parsers.powercenter.snippet.JavaExpression.TextLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Unary;
import io.landfall.parsers.powercenter.snippet.JavaExpression.UnaryOperator;
import io.landfall.parsers.powercenter.snippet.JavaStatement.Assignment;
import io.landfall.parsers.powercenter.snippet.JavaStatement.Block;
import io.landfall.parsers.powercenter.snippet.JavaStatement.Choice;
import io.landfall.parsers.powercenter.snippet.JavaStatement.Declaration;
import io.landfall.parsers.powercenter.snippet.JavaStatement.Invocation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaSnippetsTest {

    @Test
    void readsStatements() {
        var code = """
                // a comment
                int n = 1, m;
                if (!isNull("QTY")) { OUT = QTY + n * 2; }
                else generateRow();
                n++;
                """;
        var sum = new Binary(
                BinaryOperator.PLUS,
                new Name("QTY", 3),
                new Binary(BinaryOperator.TIMES, new Name("n", 3), new IntLiteral(2, 3), 3),
                3);
        assertThat(JavaSnippets.read(code))
                .isEqualTo(new JavaSnippet.Read(List.of(
                        new Declaration(JavaType.INT, "n", Optional.of(new IntLiteral(1, 2)), 2),
                        new Declaration(JavaType.INT, "m", Optional.empty(), 2),
                        new Choice(
                                new Unary(
                                        UnaryOperator.NOT,
                                        new Call("isNull", List.of(new TextLiteral("QTY", 3)), 3),
                                        3),
                                List.of(new Block(List.of(new Assignment("OUT", Optional.empty(), sum, 3)), 3)),
                                List.of(new Invocation("generateRow", List.of(), 4)),
                                3),
                        new Assignment("n", Optional.of(BinaryOperator.PLUS), new IntLiteral(1, 5), 5))));
    }

    /** A sign binds closer than a product, but looser than a method. */
    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
        a + b * c == d && e         @ ((a + (b * c)) == d) && e
        -a * b                      @ (-a) * b
        a - b - c                   @ (a - b) - c
        a || b && c                 @ a || (b && c)
        a ? b : c ? d : e           @ a ? b : (c ? d : e)
        !s.isEmpty()                @ !(s.isEmpty())
        s.trim().length() + 1       @ (s.trim().length()) + 1
        (int) a + b                 @ ((int) a) + b
        """)
    void bindsAsJavaDoes(String bare, String grouped) {
        assertThat(JavaSnippets.read("x = %s;".formatted(bare)))
                .isInstanceOf(JavaSnippet.Read.class)
                .isEqualTo(JavaSnippets.read("x = %s;".formatted(grouped)));
    }

    @Test
    void readsEscapesAndConditionals() {
        assertThat(JavaSnippets.read("x = a ? \"\\t\\\"\" : s.trim();"))
                .isEqualTo(new JavaSnippet.Read(List.of(new Assignment(
                        "x",
                        Optional.empty(),
                        new Conditional(
                                new Name("a", 1),
                                new TextLiteral("\t\"", 1),
                                new MethodCall(new Name("s", 1), "trim", List.of(), 1),
                                1),
                        1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (int i = 0; i < 3; i++) x = i;",
                "while (true) x = 1;",
                "try { x = 1; } catch (Exception e) {}",
                "return;",
                "x = new int[3];",
                "x = 017;",
                "x = 2147483648;",
                "x = 1_000;",
                "x = 'c';",
                "char c = 1;",
                "BigDecimal d = x;",
                "x = y = 1;",
                "x = a & b;",
                "x = i++;",
                "x = 1"
            })
    void leavesTheRestUnread(String line) {
        assertThat(JavaSnippets.read("y = 1;\n" + line)).isEqualTo(new JavaSnippet.Unread(2, line));
    }

    @Test
    void readsNoCodeThatIsTooDeep() {
        var deep = "x = %s1%s;".formatted("(".repeat(200), ")".repeat(200));
        assertThat(JavaSnippets.read(deep)).isInstanceOf(JavaSnippet.Unread.class);
        assertThat(JavaSnippets.read("x = %s1;".formatted("-".repeat(5_000)))).isInstanceOf(JavaSnippet.Unread.class);
        assertThat(JavaSnippets.read("x = 1%s;".formatted(" + 1".repeat(5_000))))
                .isInstanceOf(JavaSnippet.Unread.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
        // nothing           @ true
        /* nothing */        @ true
        int n;               @ false
        #                    @ false
        """)
    void tellsCodeFromComments(String code, boolean empty) {
        assertThat(JavaSnippets.isEmpty(code)).isEqualTo(empty);
    }

    /** Java puts the character in before it reads comments, so that this one ends in the middle. */
    @Test
    void readsNoUnicodeEscapes() {
        var hidden = "R = 1;\n// \\u000a R = 2;";
        assertThat(JavaSnippets.read(hidden)).isEqualTo(new JavaSnippet.Unread(2, "// \\u000a R = 2;"));
        assertThat(JavaSnippets.isEmpty("// \\u000a int count;")).isFalse();
    }
}
