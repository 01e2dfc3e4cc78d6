package io.landfall.converter.conversion;

import io.landfall.converter.rule.Fidelity;
import java.util.Collection;

/** How many operators of a pipeline keep the legacy meaning how closely. */
public record OperatorCounts(int total, int exact, int equivalent, int approximate, int blocked) {

    public static final OperatorCounts NONE = new OperatorCounts(0, 0, 0, 0, 0);

    public static OperatorCounts of(Collection<Fidelity> fidelities) {
        return new OperatorCounts(
                fidelities.size(),
                count(fidelities, Fidelity.EXACT),
                count(fidelities, Fidelity.EQUIVALENT),
                count(fidelities, Fidelity.APPROXIMATE),
                count(fidelities, Fidelity.BLOCKED));
    }

    /** The same when each of some blocked operators has made room for others that a person must look at. */
    public OperatorCounts filled(int places, int operators) {
        return new OperatorCounts(
                total + places * (operators - 1),
                exact,
                equivalent,
                approximate + places * operators,
                Math.max(0, blocked - places));
    }

    private static int count(Collection<Fidelity> fidelities, Fidelity wanted) {
        return (int) fidelities.stream().filter(wanted::equals).count();
    }
}
