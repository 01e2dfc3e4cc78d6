package io.landfall.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.landfall.converter.Golden;
import io.landfall.converter.rule.Rule;
import io.landfall.converter.rule.RuleEntry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing unlisted, nothing stale. */
class RuleCatalogTest {

    @Test
    void listsEveryRule() {
        var written = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(RuleCatalog.class)
                        .that(assignableTo(Rule.class).and(DescribedPredicate.not(INTERFACES)))
                        .stream()
                        .map(JavaClass::getName)
                        .distinct()
                        .toList();
        var listed = RuleCatalog.chapters().stream()
                .flatMap(chapter -> chapter.rules().stream())
                .map(rule -> rule.getClass().getName())
                .distinct()
                .toList();
        assertThat(listed).isNotEmpty().containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void givesEveryRuleACodeOfItsOwn() {
        assertThat(entries()).extracting(RuleEntry::code).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void matchesThePublishedCatalogue() {
        var page = RuleCatalog.chapters().stream()
                .map(RuleCatalogTest::page)
                .collect(joining("\n", "# Rules\n\nGenerated from the rules themselves.\n\n", ""));
        Golden.assertMatches(Path.of("CATALOG.md"), page);
    }

    private static String page(RuleCatalog.Chapter chapter) {
        return chapter.rules().stream()
                .map(Rule::entry)
                .map(rule -> "| %s | %s | %s | `%s` | `%s` |"
                        .formatted(
                                rule.code(),
                                cell(rule.summary()),
                                rule.fidelity(),
                                cell(rule.before()),
                                cell(rule.after())))
                .collect(joining(
                        "\n",
                        "## %s\n\n| Code | Rule | Fidelity | Before | After |\n|---|---|---|---|---|\n"
                                .formatted(chapter.title()),
                        "\n"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static List<RuleEntry> entries() {
        return RuleCatalog.chapters().stream()
                .flatMap(chapter -> chapter.rules().stream())
                .map(Rule::entry)
                .toList();
    }
}
