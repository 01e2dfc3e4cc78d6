package io.landfall.converter.analysis;

import java.util.Set;

/** What is not certain about the rows of an operator. {@link DoubtReach} tells whether it matters. */
public sealed interface Doubt {

    /** The id of the operator. */
    String operator();

    /**
     * The order in which the rows come.
     *
     * @param groups fields by which rows fall into groups, of which each is in its order for certain; none where there are no such groups
     */
    record Order(String operator, Set<String> groups) implements Doubt {

        public Order {
            groups = Set.copyOf(groups);
        }
    }

    /** Which rows there are; what is in each of them is certain. */
    record Rows(String operator) implements Doubt {}

    /**
     * The folders before the last slash of the paths in some fields; the names of the files behind it are certain. A check that looks at
     * the paths says itself when they are not as it has them.
     */
    record Folders(String operator, Set<String> fields) implements Doubt {

        public Folders {
            fields = Set.copyOf(fields);
        }
    }

    /** The values of some fields. */
    record Values(String operator, Set<String> fields) implements Doubt {

        public Values {
            fields = Set.copyOf(fields);
        }
    }
}
