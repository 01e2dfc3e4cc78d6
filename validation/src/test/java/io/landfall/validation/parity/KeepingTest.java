package io.landfall.validation.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.Database;
import io.landfall.validation.parity.ParitySettings.Leniency;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comparison of files has kept when it is cut off, and who may go on with it. */
class KeepingTest {

    private static final SourceLocation AT = SourceLocation.of("right.csv");
    private static final String QUERY = "SELECT 1 AS id";

    @TempDir
    private Path folder;

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    @BeforeEach
    void writeSides() throws Exception {
        Files.writeString(folder.resolve("left.csv"), "id\n1\n");
        Files.writeString(folder.resolve("right.csv"), "id\n1\n");
    }

    static Stream<ParitySettings> otherSettings() {
        var strict = ParitySettings.STRICT;
        return Stream.of(
                strict.withLeniency(new Leniency(true, false, false)),
                strict.withLeniency(new Leniency(false, true, false)),
                strict.withLeniency(new Leniency(false, false, true)),
                strict.withTolerances(Map.of("price", Tolerance.parse("0.01").orElseThrow())),
                strict.withIgnored("price"),
                strict.withMapping(Map.of("id", "number")),
                strict.withFilter("id > 0"),
                strict.withKey("id"));
    }

    /** The rows that a query answers with depend on tables that others have made, in which settings are that it does not show. */
    @ParameterizedTest
    @MethodSource("otherSettings")
    void countsUnderTheSameSettings(ParitySettings settings) throws Exception {
        assertThat(known(settings)).isZero();
        assertThat(known(settings)).isOne();
        assertThat(known(ParitySettings.STRICT)).isZero();
    }

    @Test
    void countsWithOtherMemory() throws Exception {
        var settings = ParitySettings.STRICT.withMapping(Map.of("a", "b", "c", "d", "e", "f"));
        assertThat(known(settings)).isZero();
        assertThat(known(settings.withMapping(Map.of("e", "f", "c", "d", "a", "b"))
                        .withMemory("2GB")
                        .withTemporary(folder)))
                .isOne();
    }

    @Test
    void doesNotCountForAnotherBuild() throws Exception {
        known(ParitySettings.STRICT);
        var state = folder.resolve("kept").resolve("compared.txt");
        var lines = Files.readAllLines(state);
        Files.write(state, lines.subList(0, lines.size() - 1));
        assertThat(known(ParitySettings.STRICT)).isZero();
        assertThat(diagnostics).extracting(Diagnostic::code).containsExactly(ParityCode.STARTED_ANEW);
    }

    /** Among the rows that differ under lenient settings are not those that differ under strict ones. */
    @ParameterizedTest
    @ValueSource(strings = {"id", ""})
    void lenientFindingsAreNotForAStrictComparison(String key) throws Exception {
        Files.writeString(folder.resolve("left.csv"), "id,note\n1,a\n2,b\n3,c\n");
        Files.writeString(folder.resolve("right.csv"), "id,note\n1,a \n2,b \n3,d\n");
        var strict = key.isEmpty() ? ParitySettings.STRICT : ParitySettings.STRICT.withKey(key);
        var lenient = strict.withLeniency(new Leniency(true, false, false));
        assertThat(cutOff(lenient)).isEqualTo(new Counts(3, 3, 1, 0, 0));
        assertThat(cutOff(lenient)).isEqualTo(new Counts(3, 3, 1, 0, 0));
        assertThat(diagnostics).extracting(Diagnostic::code).containsExactly(ParityCode.WENT_ON);
        diagnostics.clear();
        assertThat(cutOff(strict)).isEqualTo(new Counts(3, 3, 3, 0, 0));
        assertThat(diagnostics).isEmpty();
    }

    /** Compares. What was kept is there afterwards, for only links to it go. */
    private Counts cutOff(ParitySettings settings) throws Exception {
        known(settings, List.of());
        for (var side : List.of("left", "right")) {
            var link = folder.resolve("kept").resolve(side);
            Files.delete(link);
            Files.createSymbolicLink(link, Files.createDirectories(folder.resolve("aside-" + side)));
        }
        var compared = Parity.compare(
                ParitySide.of(folder.resolve("left.csv")),
                ParitySide.of(folder.resolve("right.csv")),
                settings,
                Optional.empty(),
                Optional.of(folder.resolve("kept")));
        diagnostics.addAll(compared.diagnostics());
        return compared.value().orElseThrow().counts();
    }

    private int known(ParitySettings settings) throws Exception {
        return known(settings, List.of("left_suspects"));
    }

    /** How many tables were kept by those before. */
    private int known(ParitySettings settings, List<String> asked) throws Exception {
        var left = ParitySide.of(folder.resolve("left.csv"));
        var right = ParitySide.of(folder.resolve("right.csv"));
        var keeping = new Keeping(left, right, Optional.of(folder.resolve("kept")), AT, diagnostics);
        try (var database = Database.open(Database.Limits.NONE);
                var tables = TableSides.open(left, right, settings, keeping.ofServers(), AT, diagnostics)) {
            var alignment = new Alignment(List.of(), List.of(), List.of());
            var work = keeping.ofFiles(tables, alignment, settings, "at once");
            for (var table : asked) {
                work.left(database, table, QUERY);
            }
            return work.known();
        }
    }
}
