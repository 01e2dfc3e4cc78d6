package io.landfall.rules.powercenter.flow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of the values with which a session starts: those of its parameter file, and for which names somebody else has the
 * value. Such a name is asked for by every run, because its default would be a guess.
 *
 * <p>A value that the workflow hands over goes before the parameter file, that before the value that the last run left in the
 * repository, and that before the default.
 *
 * @param texts from the parameter file, by name
 * @param missingFile the parameter file that the session names, when it is not among the files
 * @param assigned names that the workflow sets before the session starts
 * @param kept names that the mapping sets for its next run
 * @param carried those of them of which a run can say what it leaves in them
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/designer-guide/mapping-parameters-and-variables/mapping-variables/variable-values.html">Variable
 *     values</a>
 */
public record GivenValues(
        Map<String, String> texts,
        Optional<String> missingFile,
        Set<String> assigned,
        Set<String> kept,
        Set<String> carried) {

    /** Nothing but the defaults. */
    public static final GivenValues NOTHING = new GivenValues(Map.of(), Optional.empty(), Set.of(), Set.of(), Set.of());

    public GivenValues {
        var lower = new HashMap<String, String>();
        texts.forEach((name, text) -> lower.put(key(name), text));
        texts = Map.copyOf(lower);
        assigned = assigned.stream().map(GivenValues::key).collect(Collectors.toUnmodifiableSet());
        kept = kept.stream().map(GivenValues::key).collect(Collectors.toUnmodifiableSet());
        carried = carried.stream().map(GivenValues::key).collect(Collectors.toUnmodifiableSet());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The same, with more texts of the parameter file. */
    public GivenValues and(Map<String, String> more) {
        var all = new HashMap<>(texts);
        all.putAll(more);
        return new GivenValues(all, missingFile, assigned, kept, carried);
    }

    /** The text of the parameter file. */
    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(key(name)));
    }

    /** Whether the mapping sets the variable, so that runs start with other values. */
    boolean isKept(String name) {
        return kept.contains(key(name));
    }

    /** Whether a run can say what it leaves in the variable. */
    boolean isCarried(String name) {
        return carried.contains(key(name));
    }

    /** Who has the value of the name, when it is neither the parameter file nor the default. */
    Optional<String> owner(String name) {
        if (assigned.contains(key(name))) {
            return Optional.of("the workflow, before the session starts");
        }
        if (texts.containsKey(key(name))) {
            return Optional.empty();
        }
        return missingFile
                .map("the parameter file '%s', which is not here"::formatted)
                .or(() -> kept.contains(key(name)) ? Optional.of("the run before") : Optional.empty());
    }
}
