package io.landfall.parsers.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeeperTest {

    private record One(@Nullable Object value) {}

    private record Several(String text, int number, long large, boolean flag, double part, List<One> ones) {}

    static List<Object> values() {
        return List.of(
                "",
                "text",
                "Straße 漢字 \0 \n",
                "whole pair \uD83D\uDE00, half a pair \uD83D",
                "x".repeat(100_000),
                1,
                -1,
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                -0.0,
                Double.NaN,
                true,
                false,
                new BigDecimal("-12.3400"),
                new BigDecimal("1E+30"),
                BigInteger.TWO.pow(100).negate(),
                ElementType.FIELD,
                LocalDate.of(-1, 2, 28),
                LocalTime.MAX,
                LocalDateTime.of(2026, 2, 5, 8, 15, 0, 123_456_789),
                Optional.empty(),
                Optional.of("there"),
                List.of(),
                Arrays.asList("a", null, "a"),
                Set.of("a", "b"),
                Map.of("a", List.of(1, 2), "b", List.of()),
                Collections.singletonMap("a", null),
                List.of(Collections.singletonMap(null, "a"), "b"),
                new TreeMap<>(Map.of("b", "1", "a", "2")),
                new One(new One(null)),
                new Several("t", 1, 2L, true, 0.5, List.of(new One("t"), new One("t"))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void packsAValueAndFindsTheSameAgain(Object value) {
        var kept = Keeper.packing().keep(new One(value));
        assertThat(kept).isNotInstanceOf(Kept.Open.class);
        assertThat(kept.get()).isEqualTo(new One(value));
    }

    @Test
    void keepsTheOrderOfWhatHasOne() {
        var map = new LinkedHashMap<String, Integer>();
        map.put("z", 1);
        map.put("a", 2);
        var kept = Keeper.packing().keep(new One(map)).get().value();
        assertThat(((Map<?, ?>) Objects.requireNonNull(kept)).keySet().toArray())
                .containsExactly("z", "a");
        var sorted = Keeper.packing().keep(new One(new TreeMap<>(map))).get().value();
        assertThat(sorted).isInstanceOf(SortedMap.class);
    }

    @Test
    void holdsWhatItCannotPackAsItIs() {
        var odd = new One(new AtomicInteger(1));
        assertThat(Keeper.packing().keep(odd).get()).isSameAs(odd);
        var byLength = new One(new TreeMap<>(Comparator.comparing(String::length)));
        assertThat(Keeper.packing().keep(byLength).get()).isSameAs(byLength);
    }

    @Test
    void packsRecordsWithinEachOtherUpToALimit() {
        var kept = Keeper.packing().keep(nested(PackedWriter.MOST_LEVELS));
        assertThat(kept).isNotInstanceOf(Kept.Open.class);
        assertThat(kept.get()).isEqualTo(nested(PackedWriter.MOST_LEVELS));
        var deeper = nested(PackedWriter.MOST_LEVELS + 1);
        assertThat(Keeper.packing().keep(deeper).get()).isSameAs(deeper);
    }

    private static One nested(int levels) {
        var value = new One(null);
        for (int level = 1; level < levels; level++) {
            value = new One(List.of(value));
        }
        return value;
    }

    @Test
    void servesSeveralThreadsAtOnce() {
        var keeper = Keeper.packing();
        var kept = numbers().mapToObj(number -> keeper.keep(several(number))).toList();
        assertThat(numbers()).allMatch(number -> kept.get(number).get().equals(several(number)));
    }

    private static IntStream numbers() {
        return IntStream.range(0, 1000).parallel();
    }

    private static Several several(int number) {
        return new Several("t" + number % 7, number, number, true, 0.5, List.of(new One("t" + number)));
    }

    @Test
    void holdsASmallEstateAsItIs() {
        var value = new One("a");
        assertThat(Keeper.forSize(Keeper.LARGE - 1).keep(value).get()).isSameAs(value);
        assertThat(Keeper.forSize(Keeper.LARGE).keep(value)).isNotInstanceOf(Kept.Open.class);
    }

    @Test
    void makesAValueOnceInASmallEstate() {
        var calls = new AtomicInteger();
        var made = Keeper.open().make(() -> new One(calls.incrementAndGet()));
        assertThat(calls).hasValue(0);
        assertThat(made.get()).isSameAs(made.get());
        assertThat(calls).hasValue(1);
    }
}
