package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.MultipleMatch;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.MatchPolicy;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks that the reference rows which match one row answer alike, where it is not documented which of them a lookup takes: it does not
 * matter where they agree.
 *
 * @param condition over what is looked up, on the left side, and the reference
 * @param answers the columns that are returned, but those that equal what is looked up
 */
record LookupAnswers(
        TransformationNode node, LookupReference reference, Expr condition, List<Field> answers, Doubt doubt) {

    /** Why it is open which of several matches is taken. */
    private enum Doubt {
        /** The lookup may take any of them. */
        ANY(LookupCode.CHECKED),
        /** A file has no query that sorts it, and its cache may as well keep the order of the file. */
        FILE(LookupCode.FILE_CHECKED),
        /** Only the query that fills a cache is sorted. */
        UNCACHED(LookupCode.UNCACHED_CHECKED),
        /** The query is sorted by all columns or by those alone that the cache keeps: of the condition, and those that somebody takes. */
        UNTAKEN(LookupCode.ORDER_CHECKED);

        private final LookupCode code;

        Doubt(LookupCode code) {
            this.code = code;
        }
    }

    /**
     * The check of a lookup that returns these columns; empty when it is documented which match it takes, or all rows that match answer
     * alike anyhow.
     */
    static Optional<LookupAnswers> of(
            TransformationNode node,
            LookupReference reference,
            Expr condition,
            List<Field> returned,
            boolean isCached,
            FlowContext context) {
        var answers = open(condition, returned);
        if (answers.isEmpty() || SingleRow.of(node.settings().text("Lookup Sql Override"))) {
            return Optional.empty();
        }
        return doubt(node, reference, condition, answers, isCached, context)
                .map(doubt -> new LookupAnswers(node, reference, condition, answers, doubt));
    }

    /** The columns that are returned, but those that equal what is looked up. */
    static List<Field> open(Expr condition, List<Field> returned) {
        var equal = Conditions.conjuncts(condition).stream()
                .filter(LookupAnswers::isEquality)
                .flatMap(part -> ((Call) part).args().stream())
                .toList();
        return returned.stream()
                .distinct()
                .filter(field -> !equal.contains(Expr.right(field.name(), field.type())))
                .toList();
    }

    private static Optional<Doubt> doubt(
            TransformationNode node,
            LookupReference reference,
            Expr condition,
            List<Field> answers,
            boolean isCached,
            FlowContext context) {
        if (takesAny(node)) {
            return Optional.of(Doubt.ANY);
        }
        if (!takesOneOfSeveral(node)) {
            return Optional.empty();
        }
        if (reference.isFile()) {
            return Optional.of(Doubt.FILE);
        }
        if (!isCached) {
            return Optional.of(Doubt.UNCACHED);
        }
        return LookupOrder.isOfPorts(node, context) && hasUntakenBefore(node, reference, condition, answers)
                ? Optional.of(Doubt.UNTAKEN)
                : Optional.empty();
    }

    /** Whether a column that is neither compared nor taken stands before one that is taken. */
    private static boolean hasUntakenBefore(
            TransformationNode node, LookupReference reference, Expr condition, List<Field> answers) {
        var compared = condition.fields().stream()
                .filter(read -> read.side().equals(Expr.RIGHT))
                .map(Expr.FieldRef::name)
                .toList();
        var columns = LookupOrder.columns((Lookup) node.definition(), reference);
        return columns.stream()
                .limit(columns.lastIndexOf(answers.getLast()))
                .anyMatch(column -> !answers.contains(column) && !compared.contains(column.name()));
    }

    private static boolean takesAny(TransformationNode node) {
        return MatchPolicy.is(MultipleMatch.ANY, node);
    }

    /** Whether the policy is the first or the last match. */
    static boolean takesOneOfSeveral(TransformationNode node) {
        return MatchPolicy.is(MultipleMatch.FIRST, node) || MatchPolicy.is(MultipleMatch.LAST, node);
    }

    /** What is said of the check. */
    Diagnostic remark() {
        return Diagnostic.of(doubt.code, node.at(), node.name());
    }

    private static boolean isEquality(Expr part) {
        return part instanceof Call(var function, var _)
                && (function.equals(StandardFunction.EQ) || function.equals(StandardFunction.IS_NOT_DISTINCT));
    }

    /**
     * Adds the check to the pipeline, and answers the operators that it needs: each combination of values that is looked up, with each
     * of its answers.
     */
    List<Operator> added(LookupQuestions questions, FlowContext context) {
        var asked = questions.asked();
        var names = new FieldNames(asked);
        var pairs = new ArrayList<>(questions.passed(node));
        answers.forEach(answer -> pairs.add(
                new Projection(names.free(answer.name()), Expr.right(answer.name(), answer.type()), node.at())));
        var matches = new Join(
                context.id(node.name() + "_matches"),
                questions.ref(),
                reference.ref(),
                Join.Kind.INNER,
                condition,
                pairs,
                node.at());
        var answered = new Distinct(
                context.id(node.name() + "_answers"),
                InputRef.of(matches.id()),
                pairs.stream().map(Projection::name).toList(),
                Ordering.NONE,
                node.at());
        var count = new Field(names.free("ANSWERS"), Types.BIGINT);
        var counted = counted(InputRef.of(answered.id()), asked, count, context);
        var single = Expr.call(
                StandardFunction.LE, Expr.field(count.name(), count.type()), Expr.cast(Expr.integer(1), Types.BIGINT));
        context.check(new Check(
                "%s: one answer for each match".formatted(node.name()),
                InputRef.of(counted.id()),
                new Check.Assertion.EveryRow(single),
                node.at()));
        return List.of(matches, answered, counted);
    }

    private Aggregate counted(InputRef rows, List<Field> keys, Field count, FlowContext context) {
        var measure = new Measure(
                count.name(), count.type(), Measure.Function.COUNT_ROWS, List.of(), false, Optional.empty(), node.at());
        return new Aggregate(
                context.id(node.name() + "_counted"),
                rows,
                keys.stream().map(Field::name).toList(),
                List.of(measure),
                Ordering.NONE,
                false,
                node.at());
    }
}
