package io.landfall.workbench.proof;

import io.landfall.validation.proof.Counterexample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one source in the smallest input. */
public record SampleRows(String location, List<String> columns, List<List<@Nullable String>> rows) {

    static List<SampleRows> of(Counterexample counterexample) {
        return counterexample.input().tables().entrySet().stream()
                .map(entry -> new SampleRows(
                        entry.getKey().path(),
                        entry.getValue().fields().stream()
                                .map(field -> field.name())
                                .toList(),
                        ShownRows.of(entry.getValue().rows())))
                .toList();
    }
}
