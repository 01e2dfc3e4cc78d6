package io.landfall.workbench.graph;

import io.landfall.parsers.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/**
 * One box of a picture: a transformation, a tool or an operator.
 *
 * @param id unique in the graph
 * @param label its name, as its owner knows it
 * @param subtitle what sort of thing it is, and on what
 * @param badge the worst that was said about it; notes make none
 * @param link where a click leads, for example {@code #op-EXP_NET}
 * @param places the legacy objects that it is or comes from; the first is shared with its partners in the other picture
 * @param group id of the frame around it
 * @param faded whether it takes no part, like a disabled tool
 */
public record Node(
        String id,
        NodeKind kind,
        String label,
        String subtitle,
        Optional<Severity> badge,
        String link,
        List<Place> places,
        Optional<String> group,
        boolean faded) {

    public Node {
        places = List.copyOf(places);
    }

    Node withBadge(Optional<Severity> other) {
        return new Node(id, kind, label, subtitle, other, link, places, group, faded);
    }

    Node withLink(String other) {
        return new Node(id, kind, label, subtitle, badge, other, places, group, faded);
    }

    Node withPlace(Place other) {
        return new Node(id, kind, label, subtitle, badge, link, List.of(other), group, faded);
    }
}
