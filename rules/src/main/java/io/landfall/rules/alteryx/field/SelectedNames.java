package io.landfall.rules.alteryx.field;

import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.tool.SelectBlock;
import io.landfall.parsers.alteryx.tool.SelectField;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.rules.alteryx.field.Selecting.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How the fields are called that leave a Select block, where several want the same name. Names that the author gives come first, whatever
 * stands before them in the record, and a field that keeps its name takes a number then: field metadata that Designer stored shows it, where
 * {@code Right_allergens} of the left input becomes {@code Right_allergens2} beside a field of the right input that is renamed so. Among
 * fields that keep their names, one of a later input takes the prefix of its input. Anything else is reported.
 */
final class SelectedNames {

    private final SelectBlock block;
    private final String firstInput;
    private final SourceLocation at;
    private final Findings findings;
    private final FreeNames names = FreeNames.beside(List.of());
    private final List<Rename> renames = new ArrayList<>();

    /** Names with a prefix, which no field had. */
    private final Set<String> made = new HashSet<>();

    /** A name that the author gives to a field of an input. */
    private record Rename(String name, String input) {

        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    private SelectedNames(SelectBlock block, String firstInput, SourceLocation at, Findings findings) {
        this.block = block;
        this.firstInput = firstInput;
        this.at = at;
        this.findings = findings;
    }

    /**
     * A name for each field that is selected, in the order of the fields.
     *
     * @param firstInput prefix of the input that comes first
     */
    static List<String> of(
            SelectBlock block, List<Candidate> selected, String firstInput, SourceLocation at, Findings findings) {
        var names = new SelectedNames(block, firstInput, at, findings);
        var given = selected.stream().map(names::renamed).toList();
        return IntStream.range(0, selected.size())
                .mapToObj(index -> given.get(index).orElseGet(() -> names.kept(selected.get(index))))
                .toList();
    }

    private Optional<String> renamed(Candidate candidate) {
        var rename = block.of(candidate.input(), candidate.field().name())
                .map(SelectField::rename)
                .filter(name -> !name.isEmpty());
        rename.ifPresent(name -> {
            if (renames.stream().anyMatch(one -> one.is(name))) {
                report(name);
            }
            renames.add(new Rename(name, candidate.input()));
        });
        return rename.map(names::take);
    }

    private String kept(Candidate candidate) {
        var wish = candidate.field().name();
        var rename = renames.stream().filter(one -> one.is(wish)).findFirst();
        if (rename.isEmpty()) {
            if (names.isTaken(wish)
                    && (names.isTaken(candidate.input() + wish) || made.contains(wish.toLowerCase(Locale.ROOT)))) {
                report(wish);
            }
            var name = names.take(wish, candidate.input());
            if (!name.equalsIgnoreCase(wish)) {
                made.add(name.toLowerCase(Locale.ROOT));
            }
            return name;
        }
        if (!List.of(firstInput, rename.get().input()).contains(candidate.input())) {
            report(wish);
        }
        return names.take(wish);
    }

    private void report(String name) {
        findings.say(Diagnostic.of(FieldCode.NAMES_COLLIDE, at, name));
    }
}
