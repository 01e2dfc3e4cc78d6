package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sends each row to every group whose condition is true, and to {@code otherwise} when none is. Each group keeps arrival
 * order and is an output of its own.
 *
 * <pre>{@code {id: RTR_SIZE, op: route, input: SRC, groups: [{name: BIG, condition: "AMT >= 100"}], otherwise: REST}}</pre>
 *
 * @param otherwise name of the output for rows that no group takes
 */
public record Route(String id, InputRef input, List<Group> groups, Optional<String> otherwise, SourceLocation at)
        implements Operator {

    public Route {
        groups = List.copyOf(groups);
    }

    /** One output and the condition of the rows that go there. */
    public record Group(String name, Expr condition) {}

    @Override
    public List<InputRef> inputs() {
        return List.of(input);
    }

    @Override
    public List<String> outputs() {
        return Stream.concat(groups.stream().map(Group::name), otherwise.stream())
                .toList();
    }
}
