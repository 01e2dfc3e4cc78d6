package io.landfall.rules.powercenter.transformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterToRouteTest {

    /** Each group has rows of its own, so that no two may share an output. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "WEB, LARGE, DEFAULT1   | WEB, LARGE, DEFAULT1",
                "A-B, A_B, A B          | A_B, A_B_2, A_B_3",
                "国内, 海外             | _, __2",
                "Big, BIG               | Big, BIG_2"
            })
    void namesAnOutputForEachGroup(String groups, String outputs) {
        assertThat(RouterToRoute.outputs(List.of(groups.split(", "))).values()).containsExactly(outputs.split(", "));
    }
}
