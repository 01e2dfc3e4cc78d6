package io.landfall.parsers.powercenter;

import java.util.Comparator;
import java.util.List;

/** Sends each row to every group whose condition is true, and else to the default group. */
public record Router(TransformationParts parts) implements Transformation {

    /** The groups with a condition, by their order. */
    public List<Group> conditionalGroups() {
        return groups().stream()
                .filter(group -> group.isOutput() && !group.isDefault())
                .sorted(Comparator.comparingInt(Group::order))
                .toList();
    }

    /** The output ports of a group; each copies its {@link Port#refField()}. */
    public List<Port> ports(Group group) {
        return ports().stream()
                .filter(port -> port.group().equals(group.name()))
                .toList();
    }
}
