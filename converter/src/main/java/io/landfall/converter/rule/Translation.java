package io.landfall.converter.rule;

import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a whole expression.
 *
 * @param result empty when some part was blocked
 * @param remarks of all rules that were applied, and why parts were blocked
 * @param fidelity the worst of the rules that were applied
 * @param rules their codes
 */
public record Translation(Optional<Translated> result, List<Diagnostic> remarks, Fidelity fidelity, Set<String> rules) {

    public Translation {
        remarks = List.copyOf(remarks);
        rules = Set.copyOf(rules);
    }
}
