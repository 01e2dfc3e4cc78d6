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
 * @param fields the fields that are added: those of the generator
 * @param ordinal name of a further {@code BIGINT} field that counts the generated rows from 1
 */
public record Flatten(
        String id, InputRef input, Generator generator, List<Field> fields, Optional<String> ordinal, SourceLocation at)
        implements Operator {

    public Flatten {
        fields = List.copyOf(fields);
    }

    /** A flatten whose generator yields one field. */
    public Flatten(
            String id, InputRef input, Generator generator, Field field, Optional<String> ordinal, SourceLocation at) {
        this(id, input, generator, List.of(field), ordinal, at);
    }

    /** The field that is added, or the first of them. */
    public Field field() {
        return fields.getFirst();
    }

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

        /**
         * The values in a JSON text that are no objects and no arrays, in their order, as three texts: the path to the value, whose names
         * and positions from 0 have points between them; {@code STRING}, {@code INTEGER} (up to 18 digits), {@code FLOAT},
         * {@code BOOLEAN} or {@code NULL}; and the value, a number as it is written there, NULL for null. An empty {@code OBJECT} or
         * {@code ARRAY} has a row without a value as well. Behind them each path that several of them have has a row {@code REPEATED},
         * and a text that is no JSON, or missing, gives one row {@code INVALID}.
         */
        record JsonValues(Expr text) implements Generator {}

        /**
         * The elements of a name in an XML text, in their order, a row each: first a remark, then what the element has under each of some
         * names. Under its own name that is its text, under the name of an attribute its value; where children count, a child's text under
         * the child's name, and its attributes under that name, an underscore and their own. Blank text is the empty one. A remark tells
         * what else there is: {@code OTHER} names than those, a name that is {@code REPEATED} or has a {@code PREFIX}, a text that is
         * {@code BLANK}, {@code MIXED} with elements, has {@code SPACE} at an end or breaks of line, or a {@code REFERENCE} to a character,
         * {@code NESTED} elements, and {@code DETECTED} where what is demanded does not hold. A text that has
         * {@code NONE} of the elements, or is {@code INVALID} or missing, gives one row with that remark alone.
         *
         * @param element its name; empty for the root element
         * @param demand on what else there is in the text
         * @param children whether children count
         * @param outsides whether names with {@code _OuterXML} behind them stand for the whole elements as they are written
         * @param names of what goes into each field but the first
         */
        record XmlElements(
                Expr text,
                Optional<String> element,
                Demand demand,
                boolean children,
                boolean outsides,
                List<String> names)
                implements Generator {

            public XmlElements {
                names = List.copyOf(names);
            }

            /** What has to hold for the elements to be those that are meant. */
            public enum Demand {
                NONE,
                /** The element comes most often under one parent, and no other so often. */
                MOST_FREQUENT,
                /** All that the root has is elements of the name, and they are in no other place. */
                ALL_OF_ROOT
            }
        }
    }

    @Override
    public List<InputRef> inputs() {
        return List.of(input);
    }
}
