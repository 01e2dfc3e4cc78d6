package io.landfall.converter.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void keepsTheOrderOfTheThings() {
        var things = IntStream.range(0, 200).boxed().toList();
        assertThat(SideBySide.map(things, Function.identity())).isEqualTo(things);
        assertThat(SideBySide.map(List.of(), Function.identity())).isEmpty();
    }

    @Test
    void passesOnWhatIsThrown() {
        assertThatThrownBy(() -> SideBySide.map(List.of("7", "many"), Integer::valueOf))
                .isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> SideBySide.map(List.of(1), _ -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }
}
