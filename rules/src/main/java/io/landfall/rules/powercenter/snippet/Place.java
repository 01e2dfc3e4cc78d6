package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.rule.Translated;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A place in the code: under which conditions it is reached, and what is known there.
 *
 * @param reached whether this row gets here
 * @param present values that are not NULL here
 * @param ends where a run ends, of the whole snippet: conditions by what is met there
 */
record Place(Expr reached, Set<Expr> present, Map<String, Expr> ends) {

    Place {
        present = Set.copyOf(present);
    }

    static Place start() {
        return new Place(Expr.truth(true), Set.of(), new LinkedHashMap<>());
    }

    /** The place behind a condition. */
    Place behind(Expr condition, Set<Expr> known) {
        var all = new HashSet<>(present);
        all.addAll(known);
        return new Place(JavaValue.and(reached, condition), all, ends);
    }

    boolean isPresent(Expr value) {
        return present.contains(value);
    }

    /**
     * Ends the run where the condition is true.
     *
     * @param what goes on a sentence whose subject is the code
     */
    void endsWhere(Expr condition, String what) {
        ends.merge(
                what,
                JavaValue.and(reached, condition),
                (one, other) ->
                        Conditions.alternatives(one).contains(other) ? one : Conditions.any(List.of(one, other)));
    }

    /** Conditions that end the run, as errors of the row that never come about. */
    static List<Translated> failures(String transformation, Map<String, Expr> ends) {
        return ends.entrySet().stream()
                .map(end -> Translated.failing(
                        Expr.truth(true),
                        Undocumented.where(
                                end.getValue(), "the code of '%s' %s".formatted(transformation, end.getKey()))))
                .toList();
    }
}
