package io.landfall.parsers.powercenter.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.Opaque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowerCenterExpressionsTest {

    private static final SourceLocation AT = new SourceLocation("m.XML", 42, 0, "SALES/m_orders/EXP_NET/NET");

    private static String tree(String text) {
        var parsed = PowerCenterExpressions.parse(text, AT);
        assertThat(parsed.diagnostics()).isEmpty();
        return Tree.of(parsed.value());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        expression                    ! tree
        QTY                           ! QTY
        1                             ! 1
        1.50                          ! 1.50
        .5                            ! .5
        5.                            ! 5.
        2e-3                          ! 2e-3
        1.5E+10                       ! 1.5E+10
        ''                            ! ''
        'it''s'                       ! 'it's'
        '--no comment'                ! '--no comment'
        'a//b'                        ! 'a//b'
        NULL                          ! NULL
        SYSDATE                       ! SYSDATE
        DD_UPDATE                     ! DD_UPDATE
        $$REGION                      ! $$REGION
        $$$SessStartTime              ! $$$SessStartTime
        $PMMappingName                ! $PMMappingName
        $s_load.Status                ! $s_load.Status
        LKP_RATE.RATE                 ! LKP_RATE.RATE
        mplt_clean.$$LIMIT            ! mplt_clean.$$LIMIT
        COST#1                        ! COST#1
        PRICE@NET                     ! PRICE@NET
        US$                           ! US$
        größe                         ! größe
        売上                          ! 売上
        _x                            ! _x
        """)
    void readsTheSmallestThings(String expression, String expected) {
        assertThat(tree(expression)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        expression                    ! tree
        A + B * C                     ! (ADD A (MULTIPLY B C))
        (A + B) * C                   ! (MULTIPLY (ADD A B) C)
        A - B - C                     ! (SUBTRACT (SUBTRACT A B) C)
        A / B % C                     ! (MODULO (DIVIDE A B) C)
        A || B + C                    ! (CONCATENATE A (ADD B C))
        A || B || C                   ! (CONCATENATE (CONCATENATE A B) C)
        A || B = C                    ! (EQUAL (CONCATENATE A B) C)
        A < B = C > D                 ! (EQUAL (LESS A B) (GREATER C D))
        A = B AND C = D               ! (AND (EQUAL A B) (EQUAL C D))
        A OR B AND C                  ! (OR A (AND B C))
        A AND B OR C                  ! (OR (AND A B) C)
        NOT A AND B                   ! (AND (NOT A) B)
        NOT A = B                     ! (EQUAL (NOT A) B)
        NOT ISNULL(A)                 ! (NOT [ISNULL A])
        NOT(A) OR NOT(B)              ! (OR (NOT A) (NOT B))
        -A * B                        ! (MULTIPLY (NEGATE A) B)
        A * -1                        ! (MULTIPLY A (NEGATE 1))
        A - -B                        ! (SUBTRACT A (NEGATE B))
        +A                            ! (PLUS A)
        NOT NOT A                     ! (NOT (NOT A))
        """)
    void bindsByPrecedence(String expression, String expected) {
        assertThat(tree(expression)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        expression ! tree
        A <> B     ! (NOT_EQUAL A B)
        A ^= B     ! (NOT_EQUAL A B)
        A < > B    ! (NOT_EQUAL A B)
        A <= B     ! (LESS_OR_EQUAL A B)
        A < = B    ! (LESS_OR_EQUAL A B)
        A >= B     ! (GREATER_OR_EQUAL A B)
        A > = B    ! (GREATER_OR_EQUAL A B)
        A>B        ! (GREATER A B)
        A<B        ! (LESS A B)
        a and b    ! (AND a b)
        a Or b     ! (OR a b)
        not(a)     ! (NOT a)
        AND1       ! AND1
        ORDER_ID   ! ORDER_ID
        """)
    void readsOperatorsInEverySpelling(String expression, String expected) {
        assertThat(tree(expression)).isEqualTo(expected);
    }

    @Test
    void readsTheOperatorThatTheTablesCannotHold() {
        assertThat(tree("A != B")).isEqualTo("(NOT_EQUAL A B)");
        assertThat(tree("A ! = B")).isEqualTo("(NOT_EQUAL A B)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        expression                             ! tree
        IIF(QTY > 0, 'Y', 'N')                 ! [IIF (GREATER QTY 0) 'Y' 'N']
        iif ( qty>0 , 'Y' )                    ! [IIF (GREATER qty 0) 'Y']
        SYSTIMESTAMP()                         ! [SYSTIMESTAMP]
        COUNT(*)                               ! [COUNT *]
        COUNT(*, A > 0)                        ! [COUNT * (GREATER A 0)]
        SUM(A * B)                             ! [SUM (MULTIPLY A B)]
        MEDIAN(COUNT(P))                       ! [MEDIAN [COUNT P]]
        DECODE(TRUE, A AND (B), 1, 0)          ! [DECODE TRUE (AND A B) 1 0]
        A AND(B) OR(C)                         ! (OR (AND A B) C)
        SETVARIABLE($$LAST, D)                 ! [SETVARIABLE $$LAST D]
        :LKP.lkp_Rate(CODE, DAY)               ! [:LKP.lkp_Rate CODE DAY]
        :lkp.lkp_Rate()                        ! [:LKP.lkp_Rate]
        : LKP . lkp_Rate (CODE)                ! [:LKP.lkp_Rate CODE]
        :SP.sp_Name(A, PROC_RESULT)            ! [:SP.sp_Name A PROC_RESULT]
        :UDF.clean(A)                          ! [:UDF.clean A]
        :EXT.ep_calc(A)                        ! [:EXT.ep_calc A]
        :INFA.upper(A)                         ! [:INFA.UPPER A]
        :SEQ.SEQ_ID.NEXTVAL                    ! :SEQ.SEQ_ID.NEXTVAL
        :TU.NAME = :TD.CODE                    ! (EQUAL :TU.NAME :TD.CODE)
        :SD.A || :MCR.B                        ! (CONCATENATE :SD.A :MCR.B)
        $s_a.Status = SUCCEEDED AND $$X = 1    ! (AND (EQUAL $s_a.Status SUCCEEDED) (EQUAL $$X 1))
        """)
    void readsCallsAndQualifiers(String expression, String expected) {
        assertThat(tree(expression)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "A -- the net\n+ B",
                "A // the net\r\n+ B",
                "-- first\nA + B",
                "A + B --",
                "A + B -- it's",
                "A--\n+--'\nB",
                "\tA\u00A0+\r\n\uFEFF B ",
                "\uFEFFA + B\u0000",
                "A+B"
            })
    void passesOverCommentsAndBlanks(String expression) {
        assertThat(tree(expression)).isEqualTo("(ADD A B)");
    }

    @Test
    void keepsLineBreaksInText() {
        assertThat(tree("'a\nb'")).isEqualTo("'a\\nb'");
    }

    @Test
    void everyNodeKnowsItsPlace() {
        var call = (Call) PowerCenterExpressions.parse("IIF(\n  A = B, 😀C, D)".replace("😀", ""), AT)
                .value();
        assertThat(call.at()).isEqualTo(AT.at(42, 1));
        assertThat(call.arg(0).at()).isEqualTo(AT.at(42, 8));
        assertThat(((Binary) call.arg(0)).right().at()).isEqualTo(AT.at(42, 12));
        assertThat(call.arg(2)).isEqualTo(new Name("D", false, AT.at(42, 18)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        expression           ! line ! column ! problem
        A +                  ! 1 ! 4  ! expected an expression, but the expression ends
        A + ;* B             ! 2 ! 1  ! expected an expression, but found '*'
        (A + B               ! 1 ! 7  ! expected an operator or ')', but the expression ends
        A + B)               ! 1 ! 6  ! expected an operator or the end, but found ')'
        A B                  ! 1 ! 3  ! expected an operator or the end, but found 'B'
        IIF(A, B             ! 1 ! 9  ! expected an operator, ')' or ',', but the expression ends
        IIF(A,, B)           ! 1 ! 7  ! expected an expression, but found ','
        IIF(A B)             ! 1 ! 7  ! expected an operator, ')' or ',', but found 'B'
        A = 'x               ! 1 ! 5  ! the text that begins here has no closing quote
        A = ;;  'x           ! 3 ! 3  ! the text that begins here has no closing quote
        A ? B                ! 1 ! 3  ! '?' does not belong to the language
        A = "x"              ! 1 ! 5  ! '"' does not belong to the language
        AND A                ! 1 ! 1  ! expected an expression, but found 'AND'
        A AND                ! 1 ! 6  ! expected an expression, but the expression ends
        A = = B              ! 1 ! 5  ! expected an expression, but found '='
        $$                   ! 1 ! 1  ! '$' does not belong to the language
        1A                   ! 1 ! 2  ! expected an operator or the end, but found 'A'
        :LKP                 ! 1 ! 1  ! ':' does not belong to the language
        """)
    void saysWhereAndWhyTextCannotBeRead(String expression, int line, int column, String problem) {
        var text = expression.replace(';', '\n');
        var parsed = PowerCenterExpressions.parse(text, AT);
        assertThat(parsed.value()).isEqualTo(new Opaque(text, AT));
        assertThat(parsed.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.id()).isEqualTo("PC-PARSE-001");
            assertThat(diagnostic.message())
                    .isEqualTo(
                            "The expression cannot be read at line %d, column %d: %s".formatted(line, column, problem));
            assertThat(diagnostic.at().line()).isEqualTo(42);
            assertThat(diagnostic.at().path()).isEqualTo(AT.path());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n", "-- IIF(A, B)", "//", "--a\n//b\n "})
    void saysThatThereIsNoExpression(String text) {
        var parsed = PowerCenterExpressions.parse(text, AT);
        assertThat(PowerCenterExpressions.isEmpty(text)).isTrue();
        assertThat(parsed.value()).isEqualTo(new Opaque(text, AT));
        assertThat(parsed.diagnostics()).singleElement().extracting("code").isEqualTo(ExpressionCode.EMPTY);
    }

    @Test
    void survivesAbsurdDepthAndLength() {
        for (var text : new String[] {
            "(".repeat(100_000) + "A" + ")".repeat(100_000),
            "-+".repeat(100_000) + "A",
            "NOT ".repeat(100_000) + "A",
            "ABS(".repeat(100_000),
            "A" + "+A".repeat(100_000)
        }) {
            var parsed = PowerCenterExpressions.parse(text, AT);
            assertThat(parsed.value()).isInstanceOf(Opaque.class);
            assertThat(parsed.diagnostics()).singleElement().extracting("code").isEqualTo(ExpressionCode.TOO_COMPLEX);
        }
    }

    @Test
    void readsLongChainsAndDeepNestsThatPeopleWrite() {
        var chain = PowerCenterExpressions.parse("A='0'" + " OR A='1'".repeat(900), AT);
        assertThat(chain.diagnostics()).isEmpty();
        var nest = "IIF(A=1,'x',".repeat(100) + "''" + ")".repeat(100);
        assertThat(PowerCenterExpressions.parse(nest, AT).diagnostics()).isEmpty();
        assertThat(PowerCenterExpressions.parse("(".repeat(200) + "A" + ")".repeat(200), AT)
                        .value())
                .extracting(Expression::at)
                .isEqualTo(AT.at(42, 201));
    }
}
