package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.FieldDependency;
import io.landfall.parsers.powercenter.Group;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.Union;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs Unions: the rows of all groups, duplicates too, in no order that PowerCenter promises. */
final class UnionExecutor implements TransformationExecutor {

    @Override
    public boolean runs(Transformation transformation) {
        return transformation instanceof Union;
    }

    @Override
    public Map<String, RowStream> run(Work work) {
        var union = (Union) work.transformation();
        var rows = new ArrayList<FlowRow>();
        var ordered = true;
        for (var group : union.inputGroups()) {
            var inputs = union.ports(group).stream().filter(Port::isInput).toList();
            if (work.isLinked(inputs)) {
                var feed = work.feed(inputs);
                ordered &= feed.ordered();
                for (var row : feed.rows()) {
                    work.forInsertOnly(row);
                    work.unlessInError(() -> appended(work, union, group, row.values()))
                            .map(FlowRow::of)
                            .ifPresent(rows::add);
                }
            }
        }
        work.byChance(rows, ordered);
        return Map.of("", RowStream.begun(rows, false));
    }

    private static List<Port> outputs(Union union) {
        return union.ports().stream()
                .filter(port -> port.isOutput() && !port.isInput())
                .toList();
    }

    private static PortValues appended(Work work, Union union, Group group, PortValues inputs) {
        var values = new PortValues();
        var outputs = outputs(union);
        for (int i = 0; i < outputs.size(); i++) {
            var output = outputs.get(i);
            var input = feeding(union, group, output, i)
                    .orElseThrow(() -> work.refused("the port '%s' of a Union".formatted(output.name())));
            @Nullable Object value = inputs.get(input.name());
            values.put(output.name(), work.held(value, output));
        }
        return values;
    }

    /** Told by the dependencies; without any, the input at the same place of its group. */
    private static Optional<Port> feeding(Union union, Group group, Port output, int place) {
        var ports = union.ports(group).stream().filter(Port::isInput).toList();
        if (union.dependencies().isEmpty()) {
            return place < ports.size() ? Optional.of(ports.get(place)) : Optional.empty();
        }
        var names = union.dependencies().stream()
                .filter(dependency -> dependency.output().equalsIgnoreCase(output.name()))
                .map(FieldDependency::input)
                .toList();
        return ports.stream()
                .filter(port -> names.stream().anyMatch(port.name()::equalsIgnoreCase))
                .findFirst();
    }
}
