package io.landfall.workbench.command;

import io.landfall.converter.assessment.EstateFacts;
import java.util.List;
import java.util.stream.Stream;

/**
 * One sort of facts about an estate, for people.
 *
 * @param lines what is said of each object: its name, its file, the words
 */
record FactSheet(String title, List<List<String>> lines) {

    /** Those that have anything to say. */
    static List<FactSheet> of(EstateFacts facts) {
        return Stream.of(
                        new FactSheet(
                                "Data handed from one asset to another",
                                facts.handovers().stream()
                                        .map(one -> List.of(
                                                one.dataset(),
                                                one.acrossFiles() ? "across files" : "within a file",
                                                one.writer() + " -> " + one.reader()))
                                        .toList()),
                        sheet("Missing from the exports", facts.missing()),
                        sheet("In folders that are not here", facts.elsewhere()),
                        sheet("Used by nothing here", facts.orphans()),
                        sheet("Held invalid by the legacy tool", facts.invalid()),
                        sheet("Duplicates", facts.duplicates()))
                .filter(sheet -> !sheet.lines().isEmpty())
                .toList();
    }

    private static FactSheet sheet(String title, List<EstateFacts.Fact> facts) {
        return new FactSheet(
                title,
                facts.stream()
                        .map(fact -> List.of(fact.object(), fact.file(), fact.text()))
                        .toList());
    }

    /** The first lines, with a word on how many more there are. */
    Table table(int shown) {
        var table = new Table();
        lines.stream().limit(shown).forEach(line -> table.add("  " + line.get(0), line.get(1), line.get(2)));
        if (lines.size() > shown) {
            table.add("  and %d more: report.json and report.html of --out DIR".formatted(lines.size() - shown));
        }
        return table;
    }
}
