package io.landfall.converter.suggestion;

import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** What comes of putting an answer in the place of a declined step. */
sealed interface Filled {

    /**
     * It fits.
     *
     * @param pipeline with the operators in the place of the step
     * @param operators that stand there
     * @param trial the operators alone, between what they read and a target; nothing where that cannot be taken apart
     * @param remarks about the operators
     */
    record Fits(Pipeline pipeline, List<Operator> operators, Optional<Pipeline> trial, List<Diagnostic> remarks)
            implements Filled {
        public Fits {
            operators = List.copyOf(operators);
            remarks = List.copyOf(remarks);
        }
    }

    /** It cannot stand there. */
    record Refused(String reason) implements Filled {}
}
