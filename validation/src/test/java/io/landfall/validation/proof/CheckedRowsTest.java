package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.TypedRows;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckedRowsTest {

    private static final String ORDERS = """
        - id: ORDERS
          op: source
          dataset: {connection: shop, table: ORDERS}
          fields: [{name: SHOP, type: VARCHAR(10)}, {name: QTY, type: BIGINT}]
          origin: m_orders/ORDERS
        - id: COUNTED
          op: filter
          input: ORDERS
          condition: QTY IS NOT NULL
          origin: m_orders/COUNTED
        - id: ASKED
          op: project
          input: COUNTED
          fields: [SHOP, {name: TWICE, type: BIGINT, expr: QTY * 2}]
          origin: m_orders/ASKED
        - id: SHOPS
          op: aggregate
          input: ASKED
          keys: [SHOP]
          measures: [{name: MOST, type: BIGINT, function: max, of: TWICE}]
          origin: m_orders/SHOPS
        - id: TGT
          op: target
          input: SHOPS
          dataset: {connection: dwh, table: SHOPS}
          mode: append
          fields:
            - SHOP
            - {name: MOST, type: BIGINT, expr: "CASE WHEN MOST > 50 THEN CAST(FAIL('too many') AS BIGINT) ELSE MOST END"}
          origin: m_orders/TGT
        """;

    private static final String CHECKS = """
        - name: a shop
          input: ASKED
          everyRow: SHOP IS NOT NULL AND TWICE > 2
          origin: m_orders/ASKED
        """;

    private static InputRows orders(Pipeline pipeline, List<List<@Nullable Object>> rows) {
        var source = InputRows.sources(pipeline).getFirst();
        return new InputRows(Map.<SourceLocation, TypedRows>of(source.at(), new TypedRows(source.fields(), rows)));
    }

    private static List<@Nullable Object> order(@Nullable String shop, @Nullable Long quantity) {
        return Arrays.asList(shop, quantity);
    }

    @Test
    void leavesOutRowsThatCheckRefuses() {
        var pipeline = ConvertedTwice.pipeline(ORDERS, CHECKS);
        try (var engine = OnDuckDb.open(ConvertedTwice.START)) {
            var made = orders(
                    pipeline,
                    List.of(order("A", 5L), order(null, 5L), order("A", 1L), order("B", 9L), order(null, null)));
            assertThat(CheckedRows.byChecks(pipeline, engine).passing(made))
                    .as("what a filter takes out before is not refused")
                    .isEqualTo(orders(pipeline, List.of(order("A", 5L), order("B", 9L), order(null, null))));
        }
    }

    @Test
    void leavesOutGroupsThatEndTheRun() {
        var pipeline = ConvertedTwice.pipeline(ORDERS, CHECKS);
        try (var engine = OnDuckDb.open(ConvertedTwice.START)) {
            var made = orders(pipeline, List.of(order("A", 5L), order("B", 5L), order("A", 30L), order(null, 26L)));
            assertThat(CheckedRows.byEnds(pipeline, engine).passing(made))
                    .isEqualTo(orders(pipeline, List.of(order("B", 5L))));
        }
    }
}
