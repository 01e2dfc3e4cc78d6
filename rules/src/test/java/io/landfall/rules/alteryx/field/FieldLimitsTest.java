package io.landfall.rules.alteryx.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.rules.alteryx.SmallWorkflow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldLimitsTest {

    private static final SourceLocation AT = SourceLocation.of("orders.yxmd");
    private static final Expr TEXT = Expr.field("NOTE", Types.TEXT);
    private static final Expr PRICE = Expr.field("PRICE", Types.DOUBLE);
    private static final Expr ID = Expr.field("ID", Types.BIGINT);

    private static List<String> said(Expr value, AlteryxField field, FieldLimits limits) {
        var findings = new Findings();
        findings.take(FieldConversion.stored(value, field, AT, limits));
        return findings.diagnostics().stream().map(Diagnostic::id).toList();
    }

    private static AlteryxField field(FieldType type) {
        return AlteryxField.of("MADE", type);
    }

    @ParameterizedTest
    @EnumSource(
            value = FieldType.class,
            names = {"BYTE", "INT16", "INT32", "INT64", "FIXED_DECIMAL", "FLOAT", "DOUBLE"})
    void warnsOfTextsThatToolsReadInDifferentWays(FieldType type) {
        assertThat(said(TEXT, field(type), FieldLimits.unchecked())).contains("AX-FIELD-016");
        assertThat(said(TEXT, field(type), FieldLimits.checked(true))).doesNotContain("AX-FIELD-016");
    }

    @Test
    void warnsOfLongNumbersThatAFormulaChooses() {
        var chosen = Expr.call(StandardFunction.COALESCE, Expr.cast(ID, Types.DOUBLE), PRICE);
        assertThat(said(chosen, AlteryxField.text("MADE", 20), FieldLimits.unchecked()))
                .containsExactly("AX-FIELD-016");
    }

    /** A choice between a date and a moment is a text, but no field of numbers takes dates. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Coalesce([DUE], [MOMENT])                          | Int64
        IF [QTY] = 1 THEN [DUE] ELSE [MOMENT] ENDIF        | Double
        Max([DUE], [MOMENT])                               | FixedDecimal
        Coalesce([DUE], "none")                            | Bool\
        """)
    void refusesDatesThatAreTexts(String formula, String type) {
        var workflow = new SmallWorkflow()
                .table(1, """
                    DUE Date | MOMENT DateTime | QTY Int32
                    2024-05-01 | 2024-05-01 10:00:00 | 1
                    """)
                .tool(
                        2,
                        "Formula",
                        "<FormulaFields><FormulaField expression=\"%s\" field=\"MADE\" size=\"8.2\" type=\"%s\"/></FormulaFields>"
                                .formatted(formula.replace("\"", "&quot;"), type))
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertThat(workflow.codes()).contains("AX-FIELD-001");
    }

    /** The library compares with the range before it rounds. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        BYTE  | PRICE < 0E0 OR PRICE > 2.55E2
        INT16 | PRICE < -3.2768E4 OR PRICE > 3.2767E4
        INT32 | PRICE < -2.147483648E9 OR PRICE > 2.147483647E9\
        """)
    void leavesOutNumbersThatOnlyRoundingBringsIntoTheRange(FieldType type, String beyond) {
        var limits = FieldLimits.checked(true);
        var checked = new Findings().take(FieldConversion.stored(PRICE, field(type), AT, limits));
        assertThat(checked.map(ExpressionText::print).orElseThrow()).doesNotContain(beyond);
        assertThat(limits.condition().map(ExpressionText::print)).contains("(" + beyond + ") IS NOT TRUE");
        var unchecked = new Findings().take(FieldConversion.stored(PRICE, field(type), AT, FieldLimits.unchecked()));
        assertThat(unchecked.map(ExpressionText::print).orElseThrow()).startsWith("CASE WHEN " + beyond);
    }

    /** A half is added to a double, which makes the next even number of an odd one of sixteen digits. */
    @Test
    void addsAHalfAsTheLibraryDoes() {
        var unchecked =
                new Findings().take(FieldConversion.stored(PRICE, field(FieldType.INT64), AT, FieldLimits.unchecked()));
        assertThat(unchecked.map(ExpressionText::print))
                .contains("BIGINT_OR_NULL(CASE WHEN PRICE < 0E0 THEN CEIL(PRICE - 5E-1) ELSE FLOOR(PRICE + 5E-1) END)");
        var checked = new Findings()
                .take(FieldConversion.stored(PRICE, field(FieldType.INT64), AT, FieldLimits.checked(true)));
        assertThat(checked.map(ExpressionText::print)).contains("BIGINT_OR_NULL(PRICE)");
    }

    /** No field of what comes together in a Union is one that a text is read for. */
    @Test
    void saysNothingOfTextsBesideNumbersInAUnion() {
        var workflow = new SmallWorkflow()
                .table(1, "CODE V_WString:8 | QTY Int32\n7 | 1")
                .table(2, "CODE Int64 | QTY Double\n7 | 1.5")
                .tool(3, "Union", "<ByName_ErrorMode>Warning</ByName_ErrorMode><Mode>ByName</Mode>")
                .line("1:Output", "3:Input")
                .line("2:Output", "3:Input")
                .written("3:Output");
        assertThat(workflow.codes()).doesNotContain("AX-FIELD-016");
    }
}
