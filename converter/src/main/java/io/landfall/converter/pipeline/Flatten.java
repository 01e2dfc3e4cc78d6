package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * One row in, any number out: the input's fields, repeated, and those that a generator yields. Rows arrive in the order of the
 * incoming rows, then as generated.
 *
 * <pre>{@code {id: SPLIT, op: flatten, input: SRC, generator: {split: TAGS, delimiters: ","}, field: {name: TAG, type: VARCHAR}}}</pre>
 *
 * @param field the field that is added
 * @param ordinal name of a further {@code BIGINT} field that counts the generated rows from 1
 */
public record Flatten(
        String id, InputRef input, Generator generator, Field field, Optional<String> ordinal, SourceLocation at)
        implements Operator {

    /** What makes several rows of one. */
    public sealed interface Generator {

        /**
         * The pieces of a text between delimiters; NULL gives one NULL.
         *
         * @param delimiters characters, each of which ends a piece
         */
        record Split(Expr text, String delimiters) implements Generator {}

        /** The parts of a text that match a pattern, or their first group when it has one; no match gives no row. */
        record Matches(Expr text, String pattern, boolean ignoreCase) implements Generator {}

        /**
         * A loop: the first value, then each next, while the condition holds.
         *
         * @param first over the incoming row
         * @param condition over the incoming row and the generated field
         * @param next over the incoming row and the generated field
         */
        record Loop(Expr first, Expr condition, Expr next) implements Generator {}
    }

    @Override
    public List<InputRef> inputs() {
        return List.of(input);
    }
}
