package io.landfall.workbench.catalog;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.Golden;
import io.landfall.converter.rule.Rule;
import io.landfall.rules.alteryx.tool.AlteryxToolRules;
import io.landfall.rules.powercenter.transformation.PowerCenterTransformationRules;
import io.landfall.workbench.catalog.LegacyFunctions.Function;
import io.landfall.workbench.catalog.SupportMatrix.Construct;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is promised that no rule keeps, and nothing that is known is left out. */
class SupportMatrixTest {

    private static final String BLOCKED = "not converted: the original is kept, and what depends on it is not written";

    @Test
    void hasAPlaceForEveryRule() {
        var placed = Stream.concat(SupportMatrix.transformations().stream(), SupportMatrix.tools().stream())
                .flatMap(construct -> construct.rules().stream())
                .map(rule -> rule.entry().code())
                .toList();
        var all = Stream.concat(PowerCenterTransformationRules.inOrder().stream(), AlteryxToolRules.inOrder().stream())
                .map(rule -> rule.entry().code())
                .toList();
        assertThat(placed).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void knowsEveryConstructOnce() {
        assertThat(SupportMatrix.transformations()).extracting(Construct::name).doesNotHaveDuplicates();
        assertThat(SupportMatrix.tasks()).extracting(Construct::name).doesNotHaveDuplicates();
        assertThat(SupportMatrix.tools()).extracting(Construct::name).doesNotHaveDuplicates();
        assertThat(LegacyFunctions.ofPowerCenter()).extracting(Function::name).doesNotHaveDuplicates();
        assertThat(LegacyFunctions.ofAlteryx()).extracting(Function::name).doesNotHaveDuplicates();
    }

    @Test
    void matchesThePublishedPage() {
        Golden.assertMatches(
                Path.of("../docs/SUPPORT.md"),
                String.join(
                                "\n\n",
                                HEAD.strip(),
                                constructs("PowerCenter transformations", SupportMatrix.transformations()),
                                functions("PowerCenter functions", LegacyFunctions.ofPowerCenter()),
                                constructs("PowerCenter tasks", SupportMatrix.tasks()),
                                constructs("Alteryx tools", SupportMatrix.tools()),
                                functions("Alteryx functions", LegacyFunctions.ofAlteryx()))
                        + "\n");
    }

    private static final String HEAD = """
            # What Landfall converts

            Generated from the rules and from what the parsers tell apart; to change a word, edit the rule.
            EXACT gives the same rows in the same order, EQUIVALENT the same rows, APPROXIMATE may differ and warns. What has no rule blocks
            what depends on it, and nothing else. A rule may still decline or warn in a case of its own: the asset's diagnostics
            have the last word. Everything that is converted runs on DuckDB; the same pipeline is written as SQL for DuckDB
            and PostgreSQL, unless it merges into a table, which only a run does.
            """;

    private static String constructs(String title, List<Construct> constructs) {
        return constructs.stream()
                .map(construct -> "| %s | %s |".formatted(construct.name(), answer(construct)))
                .collect(joining("\n", "## %s\n\n| Construct | Rules |\n|---|---|\n".formatted(title), ""));
    }

    private static String answer(Construct construct) {
        return switch (construct.answer()) {
            case RULES -> rules(construct.rules());
            case OPENED -> "opened where it is used";
            case ASIDE -> "has no part in the data";
            case NONE -> BLOCKED;
        };
    }

    private static String functions(String title, List<Function> functions) {
        var converted = functions.stream().filter(Function::isConverted).toList();
        var open = functions.stream()
                .filter(function -> !function.isConverted())
                .map(function -> "`%s`".formatted(function.name()))
                .collect(joining(", "));
        return converted.stream()
                .map(function -> "| `%s` | %s |".formatted(function.name(), rules(function.rules())))
                .collect(joining(
                        "\n",
                        "## %s\n\n%d of %d functions of the manual.\n\n| Function | Rules |\n|---|---|\n"
                                .formatted(title, converted.size(), functions.size()),
                        open.isEmpty() ? "" : "\n\nKnown and not converted: %s.".formatted(open)));
    }

    private static String rules(List<? extends Rule> rules) {
        return rules.stream()
                .map(Rule::entry)
                .map(rule -> "%s %s".formatted(rule.code(), rule.fidelity()))
                .collect(joining(", "));
    }
}
