package io.landfall.validation.engine;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the first operator that fails, when a query over many has failed. */
final class Culprit {

    private final Pipeline pipeline;
    private final Queries queries;

    Culprit(Pipeline pipeline, Queries queries) {
        this.pipeline = pipeline;
        this.queries = queries;
    }

    /** The operator itself, or one that it depends on. */
    Operator of(Operator failed) {
        var above = new LinkedHashSet<InputRef>();
        failed.inputs().forEach(input -> collect(input, above));
        return above.stream()
                .filter(this::fails)
                .findFirst()
                .flatMap(output -> pipeline.operator(output.operator()))
                .orElse(failed);
    }

    private void collect(InputRef output, Set<InputRef> above) {
        if (above.contains(output)) {
            return;
        }
        pipeline.operator(output.operator()).orElseThrow().inputs().forEach(input -> collect(input, above));
        above.add(output);
    }

    /** Every value of the output is computed and thrown away. */
    private boolean fails(InputRef output) {
        try {
            queries.database()
                    .query(
                            "SELECT bit_xor(hash(COLUMNS(*))) FROM (%s) AS rows_".formatted(queries.rows(output)),
                            rows -> true);
            return false;
        } catch (SQLException failure) {
            return true;
        }
    }
}
