package io.landfall.validation.reference;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.landfall.validation.reference.alteryx.record.Row;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GivenUpTest {

    private static final List<ThrowingCallable> WORK =
            List.of(() -> Row.ofNulls(2), () -> new LegacyRows(List.of("ID"), List.of(List.of(1L))));

    @AfterEach
    void goOn() {
        Thread.interrupted();
    }

    @Test
    void runsGoOnAsLongAsSomebodyWaits() {
        WORK.forEach(work -> assertThatNoException().isThrownBy(work));
    }

    @Test
    void runsEndWhenNobodyDoes() {
        Thread.currentThread().interrupt();
        WORK.forEach(work -> assertThatExceptionOfType(GivenUp.class).isThrownBy(work));
    }
}
