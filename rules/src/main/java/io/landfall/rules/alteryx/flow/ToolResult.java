package io.landfall.rules.alteryx.flow;

import io.landfall.converter.conversion.AssumedOrder;
import io.landfall.converter.conversion.Reserve;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.rule.Findings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a tool becomes.
 *
 * @param operators inputs first
 * @param outputs the records at each output anchor, in the order in which the tool makes them
 * @param findings what its formulas were made of
 * @param checks what the tool asserts about records
 * @param orderAssumed operators whose rows come in an order that the legacy tool does not promise
 * @param reserves what is not certain about them
 */
public record ToolResult(
        List<Operator> operators,
        Map<String, Records> outputs,
        Findings findings,
        List<Check> checks,
        Set<AssumedOrder> orderAssumed,
        Set<Reserve> reserves) {

    public ToolResult {
        operators = List.copyOf(operators);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        checks = List.copyOf(checks);
        orderAssumed = Collections.unmodifiableSet(new LinkedHashSet<>(orderAssumed));
        reserves = Collections.unmodifiableSet(new LinkedHashSet<>(reserves));
    }

    /** A tool with one output. */
    public static ToolResult of(List<Operator> operators, Records records, Findings findings) {
        return new ToolResult(operators, Map.of("Output", records), findings, List.of(), Set.of(), Set.of());
    }

    /** A tool that writes. */
    public static ToolResult sink(List<Operator> operators, Findings findings) {
        return new ToolResult(operators, Map.of(), findings, List.of(), Set.of(), Set.of());
    }

    public ToolResult withOutput(String anchor, Records records) {
        var all = new LinkedHashMap<>(outputs);
        all.put(anchor, records);
        return new ToolResult(operators, all, findings, checks, orderAssumed, reserves);
    }

    public ToolResult withOperators(List<Operator> made) {
        return new ToolResult(made, outputs, findings, checks, orderAssumed, reserves);
    }

    public ToolResult withOrderAssumed(InputRef rows) {
        return withOrderAssumed(new AssumedOrder(rows, Set.of()));
    }

    public ToolResult withOrderAssumed(AssumedOrder assumed) {
        var all = new LinkedHashSet<>(orderAssumed);
        all.add(assumed);
        return new ToolResult(operators, outputs, findings, checks, all, reserves);
    }

    /** With more checks. */
    public ToolResult withChecks(List<Check> made) {
        var all = Stream.concat(checks.stream(), made.stream()).toList();
        return new ToolResult(operators, outputs, findings, all, orderAssumed, reserves);
    }

    public ToolResult withReserve(Reserve reserve) {
        var all = new LinkedHashSet<>(reserves);
        all.add(reserve);
        return new ToolResult(operators, outputs, findings, checks, orderAssumed, all);
    }
}
