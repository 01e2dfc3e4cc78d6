package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Source;
import io.landfall.validation.data.TypedRows;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an order of rows explains, and what it does not. */
class PartingTest {

    /** 0.1 and 0.2 come to 0.30000000000000004, or in another order of more rows to 0.3. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "op: aggregate, keys: [], measures: [{name: T, type: DOUBLE, function: sum, of: A}]   | true",
                "op: aggregate, keys: [], measures: [{name: T, type: DOUBLE, function: max, of: A + B}] | false",
                "op: project, fields: [{name: T, type: DOUBLE, expr: A + B}]                          | false",
            })
    void takesLastDigitsForThoseOfASumOnlyWhereOneIsMade(String operator, boolean isSum) {
        var pipeline = ConvertedTwice.pipeline("""
                - id: ITEMS
                  op: source
                  dataset: {connection: shop, table: ITEMS}
                  fields: [{name: A, type: DOUBLE}, {name: B, type: DOUBLE}]
                  origin: m_orders/ITEMS
                - {id: TOTAL, %s, input: ITEMS, origin: m_orders/TOTAL}
                - id: TGT
                  op: target
                  input: TOTAL
                  dataset: {connection: dwh, table: TOTALS}
                  mode: append
                  fields: [T]
                  origin: m_orders/TGT
                """.formatted(operator));
        var source = (Source) pipeline.operator("ITEMS").orElseThrow();
        List<List<Object>> read = isSum ? List.of(List.of(0.1, 0.0), List.of(0.2, 0.0)) : List.of(List.of(0.1, 0.2));
        var input = new InputRows(Map.of(source.at(), new TypedRows(source.fields(), List.copyOf(read))));
        var step = new LegacyOutcome.Step(
                pipeline.operator("TOTAL").orElseThrow().at(), "", new LegacyRows(List.of("T"), List.of(List.of(0.3))));
        var ran = new LegacyOutcome.Ran(List.of(), List.of(step), new Branches(), Map.of());
        try (var engine = OnDuckDb.open(ConvertedTwice.START)) {
            assertThat(new Parting(pipeline).summed(input, ran, engine).pairs()).hasSize(isSum ? 1 : 0);
        }
    }
}
