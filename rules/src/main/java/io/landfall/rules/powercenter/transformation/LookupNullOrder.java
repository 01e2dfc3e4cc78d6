package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Lookup.Match;
import io.landfall.converter.pipeline.Lookup.Returned;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.SortKey.Nulls;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.powercenter.flow.DatabaseTypes;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Checks that no answer of a lookup hangs on where its database puts NULL, for a database of which that is not known: behind ODBC there may
 * be any. Each combination of values that is looked up is answered twice, with NULL before and behind everything else.
 *
 * @param condition over what is looked up, on the left side, and the reference
 * @param answers the columns that are returned, but those that equal what is looked up
 * @param match first or last
 * @param order in which a match is that
 */
record LookupNullOrder(
        TransformationNode node,
        LookupReference reference,
        Expr condition,
        List<Field> answers,
        Match match,
        Ordering order) {

    /** The check of a lookup; empty when its database is known, or nothing is sorted by it. */
    static Optional<LookupNullOrder> of(
            TransformationNode node,
            LookupReference reference,
            Expr condition,
            List<Field> returned,
            Match match,
            Ordering order) {
        var answers = LookupAnswers.open(condition, returned);
        var isSorted = !reference.isFile()
                && LookupToLookup.isCached(node, reference)
                && LookupAnswers.takesOneOfSeveral(node)
                && !SingleRow.of(node.settings().text("Lookup Sql Override"));
        return isSorted
                        && !answers.isEmpty()
                        && !DatabaseTypes.knowsNulls(node.settings().connectionType())
                ? Optional.of(new LookupNullOrder(node, reference, condition, answers, match, order))
                : Optional.empty();
    }

    /** What is said of the check. */
    Diagnostic remark() {
        var database = node.settings().connectionType();
        return Diagnostic.of(
                LookupCode.NULL_ORDER_CHECKED, node.at(), node.name(), database.isBlank() ? "unknown" : database);
    }

    /** Adds the check to the pipeline, and answers the operators that it needs. */
    List<Operator> added(LookupQuestions questions, FlowContext context) {
        var names = new FieldNames(questions.asked());
        var first = fields("NULLS_FIRST_", names);
        var last = fields("NULLS_LAST_", names);
        var before = answered(questions.ref(), Nulls.FIRST, first, context);
        var behind = answered(InputRef.of(before.id()), Nulls.LAST, last, context);
        var alike = IntStream.range(0, answers.size())
                .mapToObj(i -> Expr.call(StandardFunction.IS_NOT_DISTINCT, read(first.get(i)), read(last.get(i))))
                .toList();
        context.check(new Check(
                "%s: no answer hangs on where NULL stands".formatted(node.name()),
                InputRef.of(behind.id()),
                new Check.Assertion.EveryRow(Conditions.all(alike)),
                node.at()));
        return List.of(before, behind);
    }

    private List<Field> fields(String prefix, FieldNames names) {
        return answers.stream()
                .map(answer -> new Field(names.free(prefix + answer.name()), answer.type()))
                .toList();
    }

    private static Expr read(Field field) {
        return Expr.field(field.name(), field.type());
    }

    private Operator answered(InputRef rows, Nulls nulls, List<Field> fields, FlowContext context) {
        var returned = new ArrayList<Returned>();
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            returned.add(new Returned(
                    fields.get(i).name(),
                    Expr.right(answer.name(), answer.type()),
                    Expr.nothing(answer.type()),
                    node.at()));
        }
        return new Lookup(
                context.id(node.name() + "_nulls_" + (nulls == Nulls.FIRST ? "first" : "last")),
                rows,
                reference.ref(),
                condition,
                match,
                Ordering.by(order.keys().stream().map(key -> at(key, nulls)).toList()),
                returned,
                node.at());
    }

    /** A key that goes down has NULL on the other side. */
    private static SortKey at(SortKey key, Nulls upwards) {
        var moved = new SortKey(key.field(), SortKey.Direction.ASCENDING, upwards, key.collation());
        return key.direction() == SortKey.Direction.ASCENDING ? moved : moved.reversed();
    }
}
