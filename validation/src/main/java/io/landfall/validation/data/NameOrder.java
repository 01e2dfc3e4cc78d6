package io.landfall.validation.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Whether the machines that files may come from agree upon the order of their names: some compare codes, some take no account of case, in
 * one way or the other, and some pass over what is neither letter nor digit.
 */
final class NameOrder {

    private static final List<UnaryOperator<String>> VIEWS = List.of(
            name -> name,
            name -> name.toLowerCase(Locale.ROOT),
            name -> name.toUpperCase(Locale.ROOT),
            name -> name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""));

    private NameOrder() {}

    /** Two neighbours that some machine has the other way round. */
    static Optional<List<String>> doubt(List<String> names) {
        for (int i = 1; i < names.size(); i++) {
            var before = names.get(i - 1);
            var after = names.get(i);
            if (!VIEWS.stream().allMatch(view -> view.apply(before).compareTo(view.apply(after)) < 0)) {
                return Optional.of(List.of(before, after));
            }
        }
        return Optional.empty();
    }
}
