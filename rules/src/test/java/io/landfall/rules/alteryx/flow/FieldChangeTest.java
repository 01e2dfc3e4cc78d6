package io.landfall.rules.alteryx.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.rules.alteryx.field.AlteryxField;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldChangeTest {

    private static final AlteryxField SKU = AlteryxField.text("SKU", 10);
    private static final AlteryxField QTY = AlteryxField.of("QTY", FieldType.INT32);

    @Test
    void findsFieldsByTheirNames() {
        assertThat(FieldChange.between(List.of(SKU, QTY), List.of(SKU, QTY))).isEmpty();
        assertThat(change(QTY, SKU).said()).isEqualTo("the fields [QTY, SKU] come back where [SKU, QTY] went in");
        assertThat(conditions(SKU.named("Sku"), QTY)).isEmpty();
    }

    @Test
    void checksValuesOfWiderFields() {
        assertThat(change(SKU, AlteryxField.of("QTY", FieldType.INT64)).said())
                .isEqualTo("the field 'QTY' comes back as INT64 where INT32 went in");
        assertThat(conditions(SKU, AlteryxField.of("QTY", FieldType.INT64))).hasSize(1);
        assertThat(conditions(AlteryxField.text("SKU", 20), QTY)).hasSize(1);
        assertThat(conditions(SKU, AlteryxField.of("QTY", FieldType.BYTE))).hasSize(1);
    }

    /** A face may be two of ten characters. */
    @Test
    void countsCharactersOfMoreThan16Bits() {
        assertThat(conditions(AlteryxField.text("SKU", 20), QTY))
                .singleElement()
                .satisfies(
                        condition -> assertThat(condition.toString()).contains("HAS_LONG_CHARACTERS", "CHAR_LENGTH"));
        var narrow = new AlteryxField("SKU", FieldType.V_STRING, 20, 0);
        assertThat(conditions(narrow, QTY))
                .singleElement()
                .satisfies(condition -> assertThat(condition.toString()).doesNotContain("HAS_LONG_CHARACTERS"));
    }

    @Test
    void doesNotKnowFieldsOfAnotherKind() {
        assertThat(change(SKU, QTY, AlteryxField.of("NR", FieldType.BYTE)).conditions(at()))
                .isEmpty();
        assertThat(change(SKU, AlteryxField.of("QTY", FieldType.DOUBLE)).conditions(at()))
                .isEmpty();
        assertThat(change(AlteryxField.of("SKU", FieldType.INT32), QTY).conditions(at()))
                .isEmpty();
    }

    @Test
    void knowsWhetherFieldsComeBackInTheirPlaces() {
        assertThat(change(QTY).keepsPlaces()).isFalse();
        assertThat(change(QTY, SKU).keepsPlaces()).isFalse();
        assertThat(change(SKU, AlteryxField.of("qty", FieldType.INT64)).keepsPlaces())
                .isTrue();
    }

    @Test
    void asksNothingOfFieldsThatStandElsewhereOrStayAway() {
        assertThat(conditions(QTY)).isEmpty();
        assertThat(conditions(QTY, SKU)).isEmpty();
    }

    @Test
    void doesNotKnowWhatLaterRoundsSeeOfFieldsThatDidNotGoIn() {
        assertThat(change(SKU, QTY, AlteryxField.of("NR", FieldType.BYTE)).conditions(at()))
                .isEmpty();
    }

    private static List<Expr> conditions(AlteryxField... next) {
        return change(next).conditions(at()).orElseThrow();
    }

    private static SourceLocation at() {
        return SourceLocation.of("a.yxmd");
    }

    private static FieldChange change(AlteryxField... next) {
        return FieldChange.between(List.of(SKU, QTY), List.of(next)).orElseThrow();
    }
}
