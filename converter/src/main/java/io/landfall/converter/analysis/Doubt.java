package io.landfall.converter.analysis;

import java.util.Set;

/** What is not certain about the rows of an operator. {@link DoubtReach} tells whether it matters. */
public sealed interface Doubt {

    /** The id of the operator. */
    String operator();

    /** The order in which the rows come. */
    record Order(String operator) implements Doubt {}

    /** Which rows there are; what is in each of them is certain. */
    record Rows(String operator) implements Doubt {}

    /** The values of some fields. */
    record Values(String operator, Set<String> fields) implements Doubt {

        public Values {
            fields = Set.copyOf(fields);
        }
    }
}
