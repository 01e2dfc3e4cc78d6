package io.landfall.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds what every page owes: words in one place, no code in the page. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern LABEL = Pattern.compile("#\\{([A-Za-z0-9_.]+)[}(]");
    private static final Pattern PART_OF_LABEL = Pattern.compile("#\\{\\|([A-Za-z0-9_.]+)");
    private static final Pattern TEXT =
            Pattern.compile("<([a-z][a-z0-9:]*)((?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)>([^<]*\\p{L}[^<]*)<");
    private static final Pattern CODE =
            Pattern.compile("\\sstyle=|<style|\\son[a-z]+=|<script(?![^>]*th:src)|javascript:");

    private static final Pattern SCROLLED = Pattern.compile("<[a-z]+ [^<]*tabindex=\"0\"[^<]*>");
    private static final Pattern SEARCH = Pattern.compile("<[^>]*role=\"search\"[^>]*>");

    @Test
    void everyLabelHasWords() throws IOException {
        var known = labels();
        var used = new TreeSet<String>();
        for (var page : pages()) {
            var text = Files.readString(page);
            LABEL.matcher(text).results().forEach(label -> used.add(label.group(1)));
            PART_OF_LABEL
                    .matcher(text)
                    .results()
                    .forEach(start -> assertThat(known)
                            .as("labels that begin with %s", start.group(1))
                            .anyMatch(label -> label.startsWith(start.group(1))));
        }
        assertThat(used).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void everyWordIsALabel() throws IOException {
        var loose = new ArrayList<String>();
        for (var page : pages()) {
            TEXT.matcher(Files.readString(page).replaceAll("(?s)<!--.*?-->", ""))
                    .results()
                    .filter(text -> !text.group(2).matches("(?s).*th:(u?text|insert|replace)=.*"))
                    .filter(text -> !Set.of("kbd").contains(text.group(1)))
                    .forEach(text ->
                            loose.add(page.getFileName() + ": " + text.group(3).strip()));
        }
        assertThat(loose).isEmpty();
    }

    @Test
    void noPageHasScriptsOrStylesOfItsOwn() throws IOException {
        for (var page : pages()) {
            assertThat(Files.readString(page)).as(page.toString()).doesNotContainPattern(CODE);
        }
    }

    /** What gets the focus to be scrolled says what it is; else a screen reader reads all that is in it. */
    @Test
    void everythingThatScrollsHasAName() throws IOException {
        for (var page : pages()) {
            var nameless = SCROLLED.matcher(Files.readString(page))
                    .results()
                    .map(MatchResult::group)
                    .filter(tag -> !tag.contains("aria-label"));
            assertThat(nameless).as(page.toString()).isEmpty();
        }
    }

    /** Who goes from landmark to landmark hears where each leads to. */
    @Test
    void severalSearchesOfOnePageHaveNames() throws IOException {
        for (var page : pages()) {
            var searches = SEARCH.matcher(Files.readString(page))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            if (searches.size() > 1) {
                assertThat(searches).as(page.toString()).allMatch(tag -> tag.contains("aria-label"));
            }
        }
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> labels() throws IOException {
        var labels = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            labels.load(reader);
        }
        return labels.stringPropertyNames();
    }
}
