package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.ToolContext;
import java.util.List;
import java.util.function.Function;

/**
 * Asserts that it does not matter in which order a Find Replace replaces what it finds in one text, which is not documented: any two
 * values give the same text either way, and no replacement makes a value that was not there.
 *
 * @param operators that replace in both orders, and find what is new
 */
record FindOrder(List<Operator> operators, List<Check> checks) {

    private static final String TEXT = "_text";
    private static final String FOUND = "_found";
    private static final String PUT = "_put";

    /** A text, what is found in it and what is put in its place. */
    record Place(Expr text, Expr found, Expr put) {}

    /** What a Find Replace makes of its texts. */
    record Replacing(Tool tool, ToolContext context, Function<Place, Expr> replaced, Function<Expr, Expr> anyCase) {

        /**
         * Checks pairs of texts with what is found in them, and the texts that are made of them.
         *
         * @param pairs with the text, what is found and what is put
         * @param made with the old text and the new one
         * @param search in the source, whose values may be new in a text
         */
        FindOrder checked(
                InputRef pairs,
                List<AlteryxField> place,
                InputRef made,
                AlteryxField text,
                AlteryxField result,
                InputRef source,
                AlteryxField search) {
            var found =
                    Expr.call(StandardFunction.COALESCE, Expr.cast(place.get(1).value(), Types.TEXT), Expr.text(""));
            var put = Expr.call(StandardFunction.COALESCE, place.get(2).value(), Expr.text(""));
            var places = new Project(
                    context.id(tool, "places"),
                    pairs,
                    List.of(
                            new Projection(TEXT, Expr.cast(place.get(0).value(), Types.TEXT), tool.at()),
                            new Projection(FOUND, found, tool.at()),
                            new Projection(PUT, put, tool.at())),
                    tool.at());
            var distinct = new Distinct(
                    context.id(tool, "found"),
                    InputRef.of(places.id()),
                    List.of(TEXT, FOUND, PUT),
                    Ordering.NONE,
                    tool.at());
            var orders = orders(InputRef.of(distinct.id()));
            var created = created(made, text, result, source, search);
            return new FindOrder(
                    List.of(places, distinct, orders, created),
                    List.of(
                            new Check(
                                    "%s: replacing in any order gives the same".formatted(tool.name()),
                                    InputRef.of(orders.id()),
                                    new Check.Assertion.EveryRow(Expr.call(
                                            StandardFunction.IS_NOT_DISTINCT,
                                            Expr.field("_one", Types.TEXT),
                                            Expr.field("_other", Types.TEXT))),
                                    tool.at()),
                            new Check(
                                    "%s: no replacement makes another value to find".formatted(tool.name()),
                                    InputRef.of(created.id()),
                                    new Check.Assertion.RowCount(0),
                                    tool.at())));
        }

        private Join orders(InputRef places) {
            var text = Expr.left(TEXT, Types.TEXT);
            var one = new Place(text, Expr.left(FOUND, Types.TEXT), Expr.left(PUT, Types.TEXT));
            var other = new Place(text, Expr.right(FOUND, Types.TEXT), Expr.right(PUT, Types.TEXT));
            var differ = Expr.call(
                    StandardFunction.OR,
                    Expr.call(StandardFunction.NE, one.found(), other.found()),
                    Expr.call(StandardFunction.NE, one.put(), other.put()));
            return new Join(
                    context.id(tool, "orders"),
                    places,
                    places,
                    Join.Kind.INNER,
                    Expr.call(
                            StandardFunction.AND,
                            Expr.call(StandardFunction.EQ, text, Expr.right(TEXT, Types.TEXT)),
                            differ),
                    List.of(
                            new Projection("_one", both(one, other), tool.at()),
                            new Projection("_other", both(other, one), tool.at())),
                    tool.at());
        }

        private Expr both(Place first, Place second) {
            return replaced.apply(new Place(replaced.apply(first), second.found(), second.put()));
        }

        private Join created(
                InputRef made, AlteryxField text, AlteryxField result, InputRef source, AlteryxField search) {
            var value = anyCase.apply(Expr.right(search.name(), search.sqlType()));
            var isNew = Conditions.all(List.of(
                    Expr.call(StandardFunction.NE, value, Expr.text("")),
                    contains(Expr.left(result.name(), result.sqlType()), value),
                    Expr.call(StandardFunction.NOT, contains(Expr.left(text.name(), text.sqlType()), value))));
            return new Join(
                    context.id(tool, "created"),
                    made,
                    source,
                    Join.Kind.INNER,
                    isNew,
                    List.of(new Projection(TEXT, Expr.left(result.name(), result.sqlType()), tool.at())),
                    tool.at());
        }

        private Expr contains(Expr text, Expr value) {
            return Expr.call(TextFunction.CONTAINS_TEXT, anyCase.apply(text), value);
        }
    }
}
