package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.Transformation;
import java.util.Map;

/** Runs one type of transformation. */
interface TransformationExecutor {

    boolean runs(Transformation transformation);

    /** The rows that leave it, by the name of the output group; under the empty name where there is one. */
    Map<String, RowStream> run(Work work);
}
