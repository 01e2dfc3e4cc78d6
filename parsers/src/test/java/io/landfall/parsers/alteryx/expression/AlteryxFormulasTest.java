package io.landfall.parsers.alteryx.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlteryxFormulasTest {

    private static final SourceLocation START = new SourceLocation("harvest.yxmd", 1, 1, "harvest/Formula (7)/Yield");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        formula                                  ¦ tree
        1                                        ¦ 1
        .5                                       ¦ .5
        2.                                       ¦ 2.
        1.5e-3                                   ¦ 1.5e-3
        -4                                       ¦ (NEGATE 4)
        +x                                       ¦ (PLUS x)
        "it's"                                   ¦ «it's»
        'a "b" c'                                ¦ «a "b" c»
        "C:\\temp\\"                             ¦ «C:\\temp\\»
        ''                                       ¦ «»
        True                                     ¦ True
        [True]                                   ¦ [True]
        [Net Weight (kg)]                        ¦ [Net Weight (kg)]
        [He said "no"]                           ¦ [He said "no"]
        [Price // Unit]                          ¦ [Price // Unit]
        [Share [%]]                              ¦ [Share [%]]
        Größe_2                                  ¦ Größe_2
        字段                                      ¦ 字段
        Null()                                   ¦ NULL()
        [Row-1:Total]                            ¦ row(-1, Total)
        [ROW+12:Two Words]                       ¦ row(12, Two Words)
        [Row-0:X]                                ¦ row(0, X)
        [Row:X]                                  ¦ [Row:X]
        [#1]                                     ¦ [#1]
        [Engine.IterationNumber]                 ¦ [Engine.IterationNumber]
        [User.cut off]                           ¦ [User.cut off]
        [_CurrentField_]                         ¦ [_CurrentField_]
        %User.Region%                            ¦ %User.Region%
        %Question.List Box (3)% = 'a'            ¦ (%Question.List Box (3)% EQUAL «a»)
        toNumber([a], 1)                         ¦ TONUMBER([a], 1)
        regex_match ( [a] , 'x' )                ¦ REGEX_MATCH([a], «x»)
        ((a))                                    ¦ a
        """)
    void readsWhatAFormulaIsMadeOf(String formula, String tree) {
        assertThat(FormulaTree.print(read(formula))).isEqualTo(tree);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        formula                      ¦ tree
        a + b * c                    ¦ (a ADD (b MULTIPLY c))
        a - b - c                    ¦ ((a SUBTRACT b) SUBTRACT c)
        a / b * c                    ¦ ((a DIVIDE b) MULTIPLY c)
        -a * b                       ¦ ((NEGATE a) MULTIPLY b)
        z -1                         ¦ (z SUBTRACT 1)
        a * -b                       ¦ (a MULTIPLY (NEGATE b))
        a or b and c                 ¦ ((a OR b) AND c)
        a && b || c                  ¦ ((a AND b) OR c)
        a || b && c                  ¦ ((a OR b) AND c)
        a = b < c                    ¦ (a EQUAL (b LESS c))
        a < b = c                    ¦ ((a LESS b) EQUAL c)
        a == b != c                  ¦ ((a EQUAL b) NOT_EQUAL c)
        a <> b                       ¦ (a NOT_EQUAL b)
        a >= b AND c <= d            ¦ ((a GREATER_OR_EQUAL b) AND (c LESS_OR_EQUAL d))
        a + 1 > b                    ¦ ((a ADD 1) GREATER b)
        !a && b                      ¦ ((NOT a) AND b)
        not a + b                    ¦ (NOT (a ADD b))
        !(a = b)                     ¦ (NOT (a EQUAL b))
        !!a                          ¦ (NOT (NOT a))
        a in (1, 2)                  ¦ (a IN {1, 2})
        a NOT IN ('x')               ¦ (a NOT_IN {«x»})
        a + 1 IN (b, c * 2)          ¦ ((a ADD 1) IN {b, (c MULTIPLY 2)})
        a IN (1) = b                 ¦ ((a IN {1}) EQUAL b)
        a < b IN (c)                 ¦ ((a LESS b) IN {c})
        a IN (1) < b                 ¦ ((a IN {1}) LESS b)
        x = 1 AND NOT isnull([y])    ¦ ((x EQUAL 1) AND (NOT ISNULL([y])))
        """)
    void followsTheVendorsPrecedence(String formula, String tree) {
        assertThat(FormulaTree.print(read(formula))).isEqualTo(tree);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
        IF a THEN 1 ELSE 2 ENDIF                            ¦ if{(a ? 1) else 2}
        if a then 1 elseif b then 2 else 3 endif            ¦ if{(a ? 1) (b ? 2) else 3}
        IF a THEN IF b THEN 1 ELSE 2 ENDIF ELSE 3 ENDIF     ¦ if{(a ? if{(b ? 1) else 2}) else 3}
        IF a THEN 1 ELSE IF b THEN 2 ELSE 3 ENDIF ENDIF     ¦ if{(a ? 1) else if{(b ? 2) else 3}}
        IF(a)THEN(1)ELSE(2)ENDIF + ','                      ¦ (if{(a ? 1) else 2} ADD «,»)
        IF a THEN 1ELSE 2 ENDIF                             ¦ if{(a ? 1) else 2}
        """)
    void readsConditions(String formula, String tree) {
        assertThat(FormulaTree.print(read(formula))).isEqualTo(tree);
    }

    @Test
    void skipsCommentsAndLineBreaksAnywhere() {
        var formula = """
                // weight per box
                IF [Boxes] /* never
                   negative */ = 0
                THEN 'http://none' // not a comment inside the text
                ELSE toString(\r\n[Weight]\r/ [Boxes] ) ENDIF\t
                """;
        assertThat(FormulaTree.print(read(formula)))
                .isEqualTo("if{(([Boxes] EQUAL 0) ? «http://none») else TOSTRING(([Weight] DIVIDE [Boxes]))}");
    }

    @Test
    void knowsWhereEachPartStands() {
        var at = new SourceLocation("harvest.yxmd", 40, 23, "harvest/Filter (2)");
        assertThat(AlteryxFormulas.parse("[a]\n  > 5", at).value())
                .isEqualTo(new Expression.Binary(
                        BinaryOperator.GREATER,
                        new Expression.Name("a", true, at),
                        new Expression.NumberLiteral("5", at.at(41, 5)),
                        at));
    }

    @Test
    void givesEveryPartTheSamePlaceWhenTheColumnIsUnknown() {
        var at = new SourceLocation("harvest.yxmd", 40, 0, "harvest/Formula (7)/Yield");
        assertThat(AlteryxFormulas.parse("\n\n[a]", at).value()).isEqualTo(new Expression.Name("a", true, at));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        formula                     ¦ column ¦ message
        a +                         ¦ 4      ¦ expected a field, a number, text or a function, but the formula ends
        a b                         ¦ 3      ¦ expected an operator or the end, but found 'b'
        (a                          ¦ 3      ¦ expected a closing bracket, but the formula ends
        left([a], 2                 ¦ 12     ¦ expected a comma or a closing bracket, but the formula ends
        a in 5                      ¦ 6      ¦ expected an opening bracket, but found '5'
        if a 1 else 2 endif         ¦ 6      ¦ expected THEN, but found '1'
        if a then 1 endif           ¦ 13     ¦ expected ELSE or ELSEIF, but found 'endif'
        if a then 1 else 2          ¦ 19     ¦ expected ENDIF, but the formula ends
        a = "open                   ¦ 5      ¦ the quote " is never closed
        'open                       ¦ 1      ¦ the quote ' is never closed
        [open + 1                   ¦ 1      ¦ the bracket [ is never closed
        1 /* open                   ¦ 3      ¦ the comment /* is never closed
        a ^ 2                       ¦ 3      ¦ expected an operator or the end, but found '^'
        * a                         ¦ 1      ¦ expected a field, a number, text or a function, but found '*'
        a;                          ¦ 2      ¦ expected an operator or the end, but found ';'
        """)
    void saysWhatIsWrongAndWhere(String formula, int column, String message) {
        var parsed = AlteryxFormulas.parse(formula, START);
        assertThat(parsed.value()).isEqualTo(new Expression.Opaque(formula, START));
        assertThat(parsed.diagnostics())
                .containsExactly(
                        Diagnostic.of(FormulaCode.SYNTAX, START.at(1, column), "1", Integer.toString(column), message));
    }

    @Test
    void namesTheLineWithinTheFormula() {
        var parsed = AlteryxFormulas.parse("if a\nthen 1\nelse )", START.at(90, 0));
        assertThat(parsed.diagnostics()).singleElement().satisfies(remark -> {
            assertThat(remark.message()).startsWith("Formula cannot be read at line 3, column 6: ");
            assertThat(remark.at()).isEqualTo(START.at(90, 0));
        });
    }

    @Test
    void keepsBlankText() {
        var parsed = AlteryxFormulas.parse(" \n", START);
        assertThat(parsed.value()).isEqualTo(new Expression.Opaque(" \n", START));
        assertThat(parsed.diagnostics()).containsExactly(Diagnostic.of(FormulaCode.EMPTY, START));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
        NOT a = b           ¦ ((NOT a) EQUAL b)       ¦ a
        !left(x, 1) > 'c'   ¦ ((NOT LEFT(x, 1)) GREATER «c») ¦ left(x,1)
        not [x] in (1, 2)   ¦ ((NOT [x]) IN {1, 2})   ¦ [x]
        """)
    void warnsWhereNotIsEasilyMisread(String formula, String tree, String operand) {
        var parsed = AlteryxFormulas.parse(formula, START);
        assertThat(FormulaTree.print(parsed.value())).isEqualTo(tree);
        assertThat(parsed.diagnostics())
                .containsExactly(Diagnostic.of(FormulaCode.NOT_BEFORE_COMPARISON, START, operand));
    }

    private static Expression read(String formula) {
        var parsed = AlteryxFormulas.parse(formula, START);
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.value();
    }
}
