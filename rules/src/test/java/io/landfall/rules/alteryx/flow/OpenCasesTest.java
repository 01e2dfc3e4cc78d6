package io.landfall.rules.alteryx.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Check;
import io.landfall.rules.alteryx.SmallWorkflow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values for which it is not documented what a function answers end a run, where the formula comes to them. */
final class OpenCasesTest {

    private static SmallWorkflow with(String tool, String configuration) {
        return new SmallWorkflow()
                .table(1, """
                    CITY V_String:10 | QTY Int32 | PRICE Double
                    Rome | 5 | 1.5
                    """)
                .tool(2, tool, configuration)
                .line("1:Output", "2:Input")
                .written("2:" + (tool.equals("Filter") ? "True" : "Output"));
    }

    private static SmallWorkflow formula(String expression, String type) {
        return with(
                "Formula",
                "<FormulaFields><FormulaField expression=\"%s\" field=\"MADE\" size=\"20\" type=\"%s\"/></FormulaFields>"
                        .formatted(expression.replace("<", "&lt;").replace(">", "&gt;"), type));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [CITY] > 'M'                                     | Bool     |
        [CITY] >= '2024-01-31'                           | Bool     | everyRow: (CITY >= '2024-01-31') IS NOT DISTINCT FROM (DICTIONARY_KEY(CITY) >= DICTIONARY_KEY('2024-01-31'))
        '10:30' > [CITY]                                 | Bool     | no > for texts whose order capitals, numbers or marks decide
        ToDate([QTY]) >= [CITY]                          | Bool     | no >= for texts whose order
        [CITY] < DateTimeFormat(ToDate([QTY]), '%Y%m')   | Bool     | no < for texts whose order
        Left(ToDate(5), 7) >= '2024-01'                  | Bool     |
        ToDateTime('2024-01-31') < '2024-01-31'          | Bool     |
        [CITY] = 'M'                                     | Bool     |
        [CITY] > Null()                                  | Bool     |
        Mod([QTY], 3)                                    | Double   | everyRow: QTY < 0 IS NOT TRUE
        FindString([CITY], 'o')                          | Double   | everyRow: CITY IS NOT NULL
        FindString('Rome', 'o')                          | Double   |
        Contains([CITY], Trim([CITY]))                   | Bool     | no CONTAINS for NULL to look for
        StartsWith('Rome', [CITY])                       | Bool     | no STARTSWITH for NULL to look for
        EndsWith('Rome', [CITY], 0)                      | Bool     | no ENDSWITH for NULL to look for
        Contains([CITY], 'o')                            | Bool     |
        REGEX_CountMatches([CITY], 'o')                  | Double   | no REGEX_COUNTMATCHES for NULL
        REGEX_CountMatches('Rome', 'o')                  | Double   |
        Substring([CITY], FindString([CITY], 'o') + 1)   | V_String | everyRow: CITY IS NOT NULL
        Substring([CITY], [QTY])                         | V_String | everyRow: QTY < 0 IS NOT TRUE
        Substring([CITY], 1, [QTY])                      | V_String | everyRow: CITY IS NULL OR QTY IS NOT NULL
        PadLeft([CITY], [QTY], '0')                      | V_String | everyRow: CITY IS NULL OR QTY IS NOT NULL
        PadLeft('Rome', Length('Rome'), '0')             | V_String |
        Trim('Rome', [CITY])                             | V_String | everyRow: CITY IS NOT NULL
        ReplaceChar([CITY], 'o', Trim([CITY]))           | V_String | everyRow: CITY IS NULL OR TRIM
        Replace([CITY], 'o', [CITY])                     | V_String | everyRow: CITY IS NOT NULL
        Replace('Rome', 'o', 'a')                        | V_String |
        ReplaceFirst([CITY], 'o', 'a')                   | V_String | no REPLACEFIRST for a text that is NULL
        ReplaceChar([CITY], 'o', 'a')                    | V_String | no REPLACECHAR for a text that is NULL
        GetLeft([CITY], ' ')                             | V_String | no GETLEFT for a text that is NULL
        GetRight([CITY], ' ')                            | V_String | no GETRIGHT for a text that is NULL
        GetPart([CITY], ' ', 1)                          | V_String | no GETPART for a text that is NULL
        [CITY] + [CITY]                                  | V_String | no + for NULL on both sides
        [CITY] + Trim([CITY])                            | V_String | everyRow: CITY IS NOT NULL OR TRIM
        [CITY] + Trim([CITY]) + ToString([QTY])          | V_String | everyRow: CITY IS NOT NULL OR TRIM
        [CITY] + ([CITY] + '!')                          | V_String |
        [CITY] + ToString(5)                             | V_String |
        [QTY] + [PRICE]                                  | Double   |
        IF [QTY] > 9 THEN [CITY] + [CITY] ELSE '' ENDIF  | V_String | everyRow: (QTY > 9 IS TRUE) IS NOT TRUE OR CITY IS NOT NULL
        Switch([CITY], 0, 'Rome', 1, Null(), 2)          | Double   | everyRow: CITY IS NOT NULL
        Switch([CITY], 0, 'Rome', 1)                     | Double   |
        Switch([CITY], 0, Trim([CITY]), 1)               | Double   | no SWITCH for NULL and a case that is NULL
        Between([QTY], 1, 5)                             | Bool     | everyRow: QTY IS NOT NULL
        REGEX_Replace([CITY], '^', 'x')                  | V_String | everyRow: CITY IS NOT NULL
        REGEX_Replace([CITY], 'o', 'x')                  | V_String |
        ToString([PRICE])                                | V_String | no TOSTRING for a number with a fraction, and no number of decimals
        ToString([QTY])                                  | V_String |
        ShiftLeft([QTY], 3)                              | Double   | SHIFT_LEFT
        ShiftRight(1000, [QTY])                          | Double   | > CAST(31 AS BIGINT) IS NOT TRUE
        Replace([CITY], Trim([CITY]), 'x')               | V_String | everyRow: TRIM
        Sqrt([PRICE])                                    | Double   | everyRow: SQRT_OR_NULL(PRICE) IS NOT NULL OR PRICE IS NULL
        GetPart([CITY], ' ', 1)                          | V_String | everyRow: PIECE_OF_TEXT(CITY, ' ', 2) IS NOT NULL OR CITY IS NULL
        ToNumber([CITY])                                 | Double   | everyRow: NUMBER_OF_TEXT(CITY) IS NOT NULL OR PATTERN_FOUND(CITY, '^[\\s\\x{A0}]*[+-]?[.]?[0-9]', 'c') IS NOT TRUE
        ToNumber([CITY], 1, 1)                           | Double   | everyRow: NUMBER_OF_TEXT(CITY) IS NOT NULL OR PATTERN_FOUND
        DateTimeParse([CITY], '%Y%m')                    | Date     | everyRow: PATTERN_FOUND(CITY, '^(?:0000|(?:1[4-9]|[2-9][0-9])[0-9]{2})[0-9]{1,2}$', 'i') IS TRUE OR PATTERN_FOUND(CITY, '^\\s*[0-9]{1,4}\\s*[0-9]{1,2}', 'i') IS NOT TRUE
        IF [QTY] > 9 THEN Mod([QTY], 3) ELSE 0 ENDIF     | Double   | everyRow: (QTY > 9 IS TRUE) IS NOT TRUE OR QTY < 0 IS NOT TRUE
        IF IsNull([CITY]) THEN 0 ELSE Length('a') ENDIF  | Double   |
        DateTimeDiff([CITY], '2015-02-06', 'days')       | Double   | IS NOT DISTINCT FROM UNITS_BETWEEN('day'
        DateTimeDiff('2015-02-07', '2015-02-06', 'days') | Double   |
        Mod([QTY], [QTY])                                | Double   | no MOD for a negative divisor
        Mod([PRICE], 3)                                  | Double   | no MOD for a number with a fraction
        Mod(5, [QTY] - 1)                                | Double   | no MOD for a negative divisor
        Left([CITY], Length([CITY]) / 2)                 | V_String | no LEFT for a number with a fraction
        Left([CITY], [QTY])                              | V_String | no LEFT for NULL beside the text
        GetWord([CITY], [QTY])                           | V_String | no GETWORD for NULL beside the text
        GetPart('a-b', '-', [QTY])                       | V_String | no GETPART for NULL beside the text
        Substring([CITY], 0, [QTY])                      | V_String | no SUBSTRING for a negative length
        FindNth([CITY], 'o', [QTY])                      | Double   | no FINDNTH for a negative number
        Trim('Rome', [CITY])                             | V_String | no TRIM for an empty set
        GetPart([CITY], '.', 1)                          | V_String | everyRow: PATTERN_FOUND(CITY, '^\\x{2E}|\\x{2E}\\x{2E}|\\x{2E}$', 'c') IS NOT TRUE
        Round([PRICE], [QTY])                            | Double   | no ROUND for a multiple that is not positive
        Round([PRICE], 0.01)                             | Double   |
        Ceil([PRICE], [QTY])                             | Double   | no CEIL for a multiple that is not positive
        Floor([PRICE], 5)                                | Double   |
        FileAddPaths([CITY], 'a.csv')                    | V_String | everyRow: PATTERN_MATCHES(COALESCE(CITY, ''), '[^/]*[^/\\\\]\\\\?', 'c')
        FileAddPaths('c:\\in', 'a.csv')                  | V_String |
        Pow([PRICE], 2)                                  | Double   | no POW for numbers without a power
        Exp([PRICE])                                     | Double   | no EXP for a power beyond doubles
        Factorial([PRICE])                               | Double   | no FACTORIAL for a number with a fraction
        AverageNonNull([PRICE], [QTY])                   | Double   | no AVERAGENONNULL for NULL alone
        AverageNonNull([PRICE], 2)                       | Double   |
        Median([PRICE], 2)                               | Double   | no MEDIAN for NULL among the numbers
        ToString([PRICE], 1)                             | V_String | no TOSTRING for a number just between two texts
        ToString([QTY], 2)                               | V_String |
        ToString(Round([PRICE], 0.01), 2)                | V_String | no TOSTRING for a number just between two texts
        BinToInt([CITY])                                 | Double   | '[01]{1,31}|0[01]{31}|[01]{33,53}'
        HexToNumber([CITY])                              | Double   | '[0-9A-Fa-f]{1,7}|[0-7][0-9A-Fa-f]{7}|[0-9A-Fa-f]{9,13}'
        ToDate([QTY])                                    | Date     | no TODATE for a number below 0
        ToDateTime([PRICE])                              | DateTime | no TODATETIME for a number with a part of a second
        DateTimeAdd('2024-01-31', [PRICE], 'day')        | Date     | no DATETIMEADD for a day before 1400 or after 9999
        Length([CITY])                                   | Double   | everyRow: HAS_LONG_CHARACTERS(CITY) IS NOT TRUE
        Length('Rome')                                   | Double   |
        Left([CITY], -1)                                 | V_String |
        Left([CITY], 3)                                  | V_String | everyRow: HAS_LONG_CHARACTERS(CITY) IS NOT TRUE
        Right(Trim(Replace([CITY], 'a', 'b')), 3)        | V_String | HAS_LONG_CHARACTERS(CITY) IS NOT TRUE
        Substring(ToString([QTY]), 1, 2)                 | V_String |
        ReverseString(CharFromInt([QTY]))                | V_String | everyRow: HAS_LONG_CHARACTERS(CHARACTER_OF_CODE(QTY)) IS NOT TRUE
        Trim([CITY], [CITY])                             | V_String | everyRow: HAS_LONG_CHARACTERS(CITY) IS NOT TRUE
        TitleCase([CITY])                                | V_String | no TITLECASE for a letter after an apostrophe
        ![QTY]                                           | Bool     | everyRow: QTY IS NOT NULL
        !([QTY] AND [PRICE] > 1)                         | Bool     | everyRow: QTY IS NOT NULL
        !([QTY] > 1)                                     | Bool     |
        !IsNull([QTY])                                   | Bool     |
        !Contains([CITY], 'o')                           | Bool     |
        CharToInt([CITY])                                | Double   | everyRow: CHAR_LENGTH(CITY) <> 1 IS NOT TRUE
        CharToInt([CITY])                                | Double   | HAS_LONG_CHARACTERS(CITY) IS NOT TRUE
        IF [QTY] > 9 THEN Length([CITY]) ELSE 0 ENDIF    | Double   | everyRow: (QTY > 9 IS TRUE) IS NOT TRUE OR HAS_LONG_CHARACTERS(CITY) IS NOT TRUE\
        """)
    void endsTheRunAtRareCases(String expression, String type, @Nullable String check) {
        var workflow = formula(expression, type);
        assertThat(workflow.codes()).doesNotContain("AX-EXPR-014");
        if (check == null) {
            assertThat(workflow.pipeline().checks()).isEmpty();
        } else {
            assertThat(workflow.codes())
                    .containsAnyOf("AX-EXPR-026", "AX-EXPR-027")
                    .doesNotContain("AX-EXPR-028");
            assertThat(workflow.operators()).contains(check);
        }
    }

    /** Doubles do not tell whole numbers of 64 bits apart, and nobody knows whether formulas take them as such. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [BIG] + 1                           | Int64    | true
        [BIG]                               | Int64    | true
        [BIG] = 9007199254740993            | Bool     | true
        [BIG] > [QTY]                       | Bool     | true
        ToString([BIG])                     | V_String | true
        IF [QTY] > 1 THEN [BIG] ELSE 0 ENDIF | Int64   | true
        Max([BIG], 2)                       | Int64    | true
        [BIG] > 5                           | Bool     | false
        [BIG] = 9007199254740991            | Bool     | false
        IsNull([BIG])                       | Bool     | false
        [BIG] IN (1, 2)                     | Bool     | false
        [QTY] + 1                           | Int64    | false\
        """)
    void endsTheRunAtNumbersThatDoublesDoNotTell(String expression, String type, boolean checked) {
        var workflow = numbers("9007199254740993", expression, type);
        assertThat(workflow.codes().contains("AX-EXPR-029")).isEqualTo(checked);
        assertThat(workflow.operators().contains("BIG IS NULL OR BIG >= -9007199254740991 AND BIG <= 9007199254740991"))
                .isEqualTo(checked);
    }

    @Test
    void passesOverNumbersThatAreKnownToBeSmall() {
        assertThat(numbers("9007199254740991", "[BIG] + 1", "Int64").codes()).doesNotContain("AX-EXPR-029");
    }

    private static SmallWorkflow numbers(String big, String expression, String type) {
        return new SmallWorkflow()
                .table(1, """
                    BIG Int64 | QTY Int32
                    %s | 5
                    """.formatted(big))
                .tool(
                        2,
                        "Formula",
                        "<FormulaFields><FormulaField expression=\"%s\" field=\"MADE\" size=\"20\" type=\"%s\"/></FormulaFields>"
                                .formatted(expression.replace("<", "&lt;").replace(">", "&gt;"), type))
                .line("1:Output", "2:Input")
                .written("2:Output");
    }

    /** Whether five per cent are 0.05 or 5 is not documented; what is rarer is checked besides. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FinanceCAGR([PRICE], [QTY], 3)       | no FINANCECAGR for values or years that are not positive
        FinanceEffectiveRate([PRICE], 12)    | everyRow: PRICE > 0E0 IS TRUE
        FinanceNominalRate(0.1, [QTY])       | everyRow: QTY > 0E0 IS TRUE
        FinanceFVSchedule(100, 0.1, [PRICE]) | everyRow: PRICE IS NOT NULL
        """)
    void warnsOfRates(String expression, String check) {
        var workflow = formula(expression, "Double");
        assertThat(workflow.codes()).contains("AX-EXPR-014");
        assertThat(workflow.operators()).contains(check);
    }

    /** What is so in every row is known before the run, which could do nothing but fail. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Mod([QTY], 2.5)
        Left('Rome', 1.5)
        Round([PRICE], 0)
        FinanceCAGR(0, [PRICE], 3)
        FinanceCAGR(100, 400, 3)
        FileAddPaths('c:/in', 'a.csv')\
        """)
    void warnsOfWhatEveryRowIs(String expression) {
        var workflow = formula(expression, "Double");
        assertThat(workflow.codes()).contains("AX-EXPR-014");
        assertThat(workflow.operators()).doesNotContain("everyRow: \"FALSE\"").doesNotContain("everyRow: FALSE");
    }

    @Test
    void keepsTheCheckOfWhatOnlySomeRowsComeTo() {
        var workflow = formula("IF [QTY] > 9 THEN Mod([QTY], 2.5) ELSE 0 ENDIF", "Double");
        assertThat(workflow.codes()).doesNotContain("AX-EXPR-014");
        assertThat(workflow.operators()).contains("everyRow: (QTY > 9 IS TRUE) IS NOT TRUE");
    }

    /** A filter comes to its second condition where the first holds alone. */
    @Test
    void leavesOutWhatAConditionKeepsAFormulaFrom() {
        var workflow =
                with("Filter", "<Mode>Custom</Mode><Expression>[QTY] &gt;= 0 AND Mod([QTY], 2) = 1</Expression>");
        assertThat(workflow.pipeline().checks())
                .singleElement()
                .extracting(Check::name)
                .isEqualTo("Filter: no MOD for a negative dividend");
        assertThat(workflow.operators()).contains("OR QTY < 0 IS NOT TRUE");
    }

    /** What a formula made for the row before is in no record that comes in. */
    @Test
    void warnsOfWhatNoRecordShows() {
        var workflow = with(
                "MultiRowFormula",
                "<UpdateField value=\"False\"/><UpdateField_Name/><CreateField_Name>N</CreateField_Name><CreateField_Type>Int32</CreateField_Type>"
                        + "<CreateField_Size>4</CreateField_Size><OtherRows>Empty</OtherRows><NumRows value=\"1\"/>"
                        + "<Expression>Mod([Row-1:N] + [QTY], 7)</Expression><GroupByFields/>");
        assertThat(workflow.codes()).contains("AX-EXPR-014").doesNotContain("AX-EXPR-026");
    }
}
