package io.landfall.parsers.alteryx;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The constants of a document. They are put into texts before anything reads these, as Alteryx does. */
public record Constants(List<Constant> all) {

    public static final Constants NONE = new Constants(List.of());

    private static final Pattern REFERENCE = Pattern.compile("%([A-Za-z]+)\\.([^%\\r\\n]+)%");

    public Constants {
        all = List.copyOf(all);
    }

    /** The constant of that name. Names ignore case. */
    public Optional<Constant> find(String namespace, String name) {
        return all.stream()
                .filter(constant -> constant.namespace().equalsIgnoreCase(namespace)
                        && constant.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Puts the values of constants in place of {@code %User.Name%} and the like. What has no value stays. */
    public Substitution substitute(String text) {
        Set<String> missing = new LinkedHashSet<>();
        var result = REFERENCE.matcher(text).replaceAll(reference -> {
            var value = find(reference.group(1), reference.group(2)).map(Constant::value);
            if (value.isEmpty() && isExpected(reference.group(1))) {
                missing.add(reference.group().replace("%", ""));
            }
            return Matcher.quoteReplacement(value.orElse(reference.group()));
        });
        return new Substitution(text, result, List.copyOf(missing));
    }

    /** The engine knows its own constants when it runs; they are parameters of a run and have no value in a file. */
    private static boolean isExpected(String namespace) {
        return namespace.equalsIgnoreCase("User") || namespace.equalsIgnoreCase("Question");
    }

    /**
     * A text with its constants put in.
     *
     * @param original as the author wrote it
     * @param missing names of constants of the author that have no value, for example {@code User.Region}
     */
    public record Substitution(String original, String text, List<String> missing) {}
}
