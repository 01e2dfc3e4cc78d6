package io.landfall.rules.powercenter.flow;

import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.rule.Findings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a transformation becomes.
 *
 * @param operators inputs first
 * @param outputs the rows that come out, by group, in the order of the groups; a transformation without groups has one with an empty name
 * @param findings what its expressions were made of
 */
public record Fragment(List<Operator> operators, Map<String, Rows> outputs, Findings findings) {

    public Fragment {
        operators = List.copyOf(operators);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /** The same behind operators that prepare what it reads. */
    public Fragment after(List<Operator> preparing) {
        return new Fragment(
                Stream.concat(preparing.stream(), operators.stream()).toList(), outputs, findings);
    }

    public static Fragment of(List<Operator> operators, Rows rows, Findings findings) {
        return new Fragment(operators, Map.of("", rows), findings);
    }
}
