package io.landfall.rules.powercenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.rule.Findings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FragmentTest {

    /** Whoever goes through them does so in the same order in every run. */
    @Test
    void keepsItsGroupsInOrder() {
        var groups = IntStream.range(0, 50).mapToObj("GROUP%d"::formatted).toList();
        var outputs = new LinkedHashMap<String, Rows>();
        groups.forEach(group -> outputs.put(group, new Rows(InputRef.of(group), Map.of(), Optional.empty())));
        assertThat(new Fragment(List.of(), outputs, new Findings()).outputs().keySet())
                .containsExactlyElementsOf(groups);
    }
}
