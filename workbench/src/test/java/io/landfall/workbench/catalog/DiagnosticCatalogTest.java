package io.landfall.workbench.catalog;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.landfall.converter.Golden;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that Landfall may say is missing from the page, and nothing on it is stale. */
class DiagnosticCatalogTest {

    @Test
    void listsEveryCode() {
        var written = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.landfall")
                        .that(assignableTo(DiagnosticCode.class).and(DescribedPredicate.not(INTERFACES)))
                        .stream()
                        .map(JavaClass::getName)
                        .toList();
        var listed = codes().stream()
                .map(code -> code.getClass().getName())
                .distinct()
                .toList();
        assertThat(listed).isNotEmpty().containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void givesEveryCodeAnIdOfItsOwn() {
        assertThat(codes())
                .extracting(code -> code.entry().id())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Z]{2}(-[A-Z]+)?-\\d{3}"));
    }

    @Test
    void messagesAreNoSentencesAndRemediesAre() {
        assertThat(codes()).allSatisfy(code -> {
            assertThat(code.entry().message()).doesNotEndWith(".").matches("(?s)['%A-Z|].*");
            assertThat(code.entry().remedy()).endsWith(".").matches("(?s)[A-Z].*");
        });
    }

    @Test
    void matchesThePublishedPage() {
        var page = DiagnosticCatalog.chapters().stream()
                .map(DiagnosticCatalogTest::page)
                .collect(joining("\n\n", """
                        # Diagnostics

                        Generated from the codes themselves; to change a word, edit the enum that has the code.
                        An ERROR means that something was not converted or not run, a WARNING that a person has to look, a NOTE is for the record.

                        """, "\n"));
        Golden.assertMatches(Path.of("../docs/DIAGNOSTICS.md"), page);
    }

    private static String page(DiagnosticCatalog.Chapter chapter) {
        return chapter.codes().stream()
                .map(DiagnosticCode::entry)
                .map(entry -> "| %s | %s | %s | %s |"
                        .formatted(entry.id(), entry.severity(), cell(entry.message()), cell(entry.remedy())))
                .collect(joining(
                        "\n",
                        "## %s\n\n| Code | Severity | What is said | What to do |\n|---|---|---|---|\n"
                                .formatted(chapter.title()),
                        ""));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s*\n\\s*", " ");
    }

    private static List<DiagnosticCode> codes() {
        return DiagnosticCatalog.chapters().stream()
                .flatMap(chapter -> chapter.codes().stream())
                .toList();
    }
}
