package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowPairsTest {

    @Test
    void laysARowBesideTheOneThatIsTheSame() {
        assertThat(shown(List.of(List.of("tea", "silver"), List.of("tea", "any")), List.of(List.of("tea", "any"))))
                .containsExactly("[tea, silver] -", "[tea, any] [tea, any]");
    }

    @Test
    void laysARowBesideTheOneThatIsMostLikeIt() {
        assertThat(shown(
                        List.of(List.of(1, "a", "x"), List.of(2, "b", "y")),
                        List.of(List.of(2, "b", "z"), List.of(1, "c", "x"), List.of(3, "d", "z"))))
                .containsExactly("[1, a, x] [1, c, x]", "[2, b, y] [2, b, z]", "- [3, d, z]");
    }

    @Test
    void showsWhatDiffersFirstHoweverManyRowsThereAre() {
        var legacy =
                IntStream.range(0, 500).mapToObj(i -> List.<Object>of(i, "a")).toList();
        var converted = IntStream.range(0, 500)
                .mapToObj(i -> List.<Object>of(i, i == 499 ? "b" : "a"))
                .toList();
        assertThat(shown(legacy, converted)).hasSize(Trace.MOST_ROWS).startsWith("[499, a] [499, b]", "[0, a] [0, a]");
    }

    private static List<String> shown(List<List<Object>> legacy, List<List<Object>> converted) {
        return RowPairs.of(legacy, converted).stream()
                .map(pair -> "%s %s"
                        .formatted(
                                pair.legacy().map(List::toString).orElse("-"),
                                pair.converted().map(List::toString).orElse("-")))
                .toList();
    }
}
