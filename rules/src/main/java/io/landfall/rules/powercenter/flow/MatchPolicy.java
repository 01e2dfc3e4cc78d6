package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.MultipleMatch;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.Arrays;
import java.util.Optional;

/** Which of several matches a Lookup takes, as its instance and the session have it. */
public final class MatchPolicy {

    /** The property of the Lookup. */
    public static final String PROPERTY = "Lookup policy on multiple match";

    private MatchPolicy() {}

    /** The policy, any match where nothing is said; empty when it is none that is known. */
    public static Optional<MultipleMatch> of(NodeSettings settings) {
        var text = settings.text(PROPERTY).strip();
        return text.isEmpty()
                ? Optional.of(MultipleMatch.ANY)
                : Arrays.stream(MultipleMatch.values())
                        .filter(policy -> policy.label().equalsIgnoreCase(text))
                        .findFirst();
    }

    /** Whether a node is a Lookup with this policy. */
    public static boolean is(MultipleMatch policy, TransformationNode node) {
        return node.definition() instanceof Lookup
                && of(node.settings()).filter(policy::equals).isPresent();
    }
}
