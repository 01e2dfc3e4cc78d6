package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FindMode;
import io.landfall.parsers.alteryx.tool.FindReplace;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;

/**
 * Looks for the values of the source in a text of the targets. Where several records of the source would answer differently, it is not
 * known which one Designer takes, and the run is refused.
 */
final class FindReplaceExecutor implements ToolExecutor<FindReplace> {

    @Override
    public Class<FindReplace> kind() {
        return FindReplace.class;
    }

    @Override
    public Answer run(FindReplace find, ToolRun run) {
        if (find.mode() == FindMode.UNKNOWN) {
            throw run.refused("a Find Replace that looks in an unknown place");
        }
        var targets = run.input("Targets");
        var source = run.input("Source");
        var text = run.position(targets, find.findField());
        var search = run.position(source, find.searchField());
        refuseDoubts(find, targets, text, source, search, run);
        return Answer.of(
                find.append()
                        ? appended(find, targets, text, source, search, run)
                        : replaced(find, targets, text, source, search, run));
    }

    private static void refuseDoubts(
            FindReplace find, Records targets, int text, Records source, int search, ToolRun run) {
        for (var target : targets.rows()) {
            for (var row : source.rows()) {
                if (target.get(text) instanceof String old
                        && row.get(search) instanceof String word
                        && !word.isEmpty()
                        && new SearchedWord(find, word).isDoubtfulIn(old)) {
                    throw run.undefined("a Find Replace of a word that stands beside a mark");
                }
            }
        }
    }

    private static Records appended(
            FindReplace find, Records targets, int text, Records source, int search, ToolRun run) {
        var positions = run.positions(source, find.appendFields());
        var names = FreeNames.besides(targets.fields());
        var fields = new ArrayList<>(targets.fields());
        positions.forEach(position -> {
            var field = source.fields().get(position);
            fields.add(field.named(names.take(field.name())));
        });
        var rows = new ArrayList<Row>();
        for (var target : targets.rows()) {
            var answers = new LinkedHashSet<Row>();
            for (var row : source.rows()) {
                if (new Occurrence(find, target.get(text), row.get(search)).isThere()) {
                    answers.add(row.only(positions));
                }
            }
            rows.add(target.beside(one(answers, Row.ofNulls(positions.size()), run)));
        }
        return new Records(fields, rows);
    }

    private static Records replaced(
            FindReplace find, Records targets, int text, Records source, int search, ToolRun run) {
        var replacement = run.position(source, find.replacementField());
        var field = targets.fields().get(text);
        return Columns.replaced(targets, text, field, target -> {
            if (!(target.get(text) instanceof String old)) {
                return target.get(text);
            }
            var found = source.rows().stream()
                    .filter(row -> new Occurrence(find, old, row.get(search)).isThere())
                    .map(row -> new Replacement(String.valueOf(row.get(search)), row.get(replacement)))
                    .distinct()
                    .toList();
            return Stored.in(field, Replacement.all(find, old, found, run));
        });
    }

    private static <T> T one(Collection<T> answers, T none, ToolRun run) {
        if (answers.size() > 1) {
            throw run.undefined("a Find Replace where several records of the source match");
        }
        return answers.isEmpty() ? none : answers.iterator().next();
    }
}
