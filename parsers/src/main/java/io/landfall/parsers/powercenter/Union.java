package io.landfall.parsers.powercenter;

import java.util.List;

/** Appends several inputs with the same columns to each other. */
public record Union(TransformationParts parts) implements Transformation {

    public List<Group> inputGroups() {
        return groups().stream().filter(Group::isInput).toList();
    }

    public List<Port> ports(Group group) {
        return ports().stream()
                .filter(port -> port.group().equals(group.name()))
                .toList();
    }

    /** Which input port feeds which output port. */
    public List<FieldDependency> dependencies() {
        return parts().dependencies();
    }
}
