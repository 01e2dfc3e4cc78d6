package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs connected Lookups: without a match a column has its port's default value, and with all matches a row becomes several. */
final class LookupExecutor implements TransformationExecutor {

    private static final int FOUND = 0;
    private static final int MISSING = 1;

    @Override
    public boolean runs(Transformation transformation) {
        return transformation instanceof Lookup;
    }

    @Override
    public Map<String, RowStream> run(Work work) {
        var lookup = (Lookup) work.transformation();
        if (DynamicLookup.isDynamic(work)) {
            return Map.of("", DynamicLookup.run(work, lookup));
        }
        var feed = work.feed(work.inputs());
        var table = work.run().lookup(work.node());
        work.run().branches().declare(work.at(), 2);
        var rows = new ArrayList<FlowRow>();
        for (var row : feed.rows()) {
            work.unlessInError(() -> answers(work, lookup, table, row.values()))
                    .ifPresent(answers -> answers.stream()
                            .map(answer -> table.multiplies() ? row.renewed(answer) : row.with(answer))
                            .forEach(rows::add));
        }
        return Map.of("", table.multiplies() ? RowStream.begun(rows, false) : feed.with(rows));
    }

    private static List<PortValues> answers(Work work, Lookup lookup, LookupTable table, PortValues inputs) {
        var found = table.found(
                inputs, columns(lookup).stream().filter(work::isUsed).toList());
        work.run().branches().take(work.at(), found.isEmpty() ? MISSING : FOUND);
        return found.isEmpty()
                ? List.of(missing(work, lookup, inputs))
                : found.stream().map(row -> answer(lookup, inputs, row)).toList();
    }

    private static PortValues answer(Lookup lookup, PortValues inputs, PortValues row) {
        var values = inputs.copy();
        columns(lookup).forEach(port -> values.put(port.name(), row.get(port.name())));
        return values;
    }

    private static PortValues missing(Work work, Lookup lookup, PortValues inputs) {
        var values = inputs.copy();
        columns(lookup).forEach(port -> values.put(port.name(), byDefault(work, port)));
        return values;
    }

    /** A default that is an error is one for errors; not to find anything is none. */
    private static @Nullable Object byDefault(Work work, Port port) {
        return port.defaultValue().isBlank() || isError(port) ? null : work.byDefault(port);
    }

    private static boolean isError(Port port) {
        return PowerCenterExpressions.parse(port.defaultValue(), port.at()).value() instanceof Expression.Call call
                && call.is("ERROR", 1);
    }

    private static List<Port> columns(Lookup lookup) {
        return lookup.ports().stream()
                .filter(port -> port.isOutput() && port.is(PortRole.LOOKUP))
                .toList();
    }
}
