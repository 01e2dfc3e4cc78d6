package io.landfall.rules.powercenter.flow;

import io.landfall.converter.rule.Findings;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.NumberLiteral;
import io.landfall.parsers.powercenter.UpdateStrategy;
import io.landfall.rules.powercenter.flow.Node.TargetNode;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells whether a target inserts or rejects every row that can come to it. For that it needs no key.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/update-strategy-transformation/flagging-rows-within-a-mapping/update-strategy-expressions.html">Update
 *     strategy expressions</a>
 */
record AddedRows(TargetNode target, AssemblyContext context) {

    /** What an expression may come to that does not say so itself. */
    private static final int UNKNOWN = -1;

    private static final Map<String, Integer> MARKS = Map.of(
            "dd_insert", RowMarks.INSERT,
            "dd_update", RowMarks.UPDATE,
            "dd_delete", RowMarks.DELETE,
            "dd_reject", RowMarks.REJECT);

    boolean areAll() {
        return marks().map(mark -> RowMarks.written(mark, target.settings()))
                .allMatch(mark -> mark == RowMarks.INSERT || mark == RowMarks.REJECT);
    }

    private Stream<Integer> marks() {
        return switch (context.session().treatRowsAs().toLowerCase(Locale.ROOT)) {
            case "insert" -> Stream.of(RowMarks.INSERT);
            case "update" -> Stream.of(RowMarks.UPDATE);
            case "delete" -> Stream.of(RowMarks.DELETE);
            default -> Stream.concat(Stream.of(RowMarks.INSERT), strategies().flatMap(this::marks));
        };
    }

    private Stream<TransformationNode> strategies() {
        return context.flow().nodes().stream()
                .filter(TransformationNode.class::isInstance)
                .map(TransformationNode.class::cast)
                .filter(node -> node.definition() instanceof UpdateStrategy)
                .filter(node -> context.flow().from(node.name()).contains(Flow.key(target.name())));
    }

    private Stream<Integer> marks(TransformationNode strategy) {
        var text = strategy.settings().text("Update Strategy Expression");
        return marks(context.parsed(text, strategy.at(), new Findings()));
    }

    private static Stream<Integer> marks(Expression answer) {
        return switch (answer) {
            case Name name -> Stream.of(MARKS.getOrDefault(name.name().toLowerCase(Locale.ROOT), UNKNOWN));
            case NumberLiteral number when number.text().matches("[0-3]") -> Stream.of(Integer.valueOf(number.text()));
            case Call call when call.is("IIF", 3) -> Stream.concat(marks(call.arg(1)), marks(call.arg(2)));
            case Call call
            when call.function().equals("DECODE") && call.space().isEmpty() ->
                results(call.args()).stream().flatMap(AddedRows::marks);
            default -> Stream.of(UNKNOWN);
        };
    }

    /** What follows each value that is compared, and what is left over at the end. */
    private static List<Expression> results(List<Expression> args) {
        var results = new ArrayList<>(IntStream.range(1, args.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(args::get)
                .toList());
        if (args.size() % 2 == 0) {
            results.add(args.getLast());
        }
        return results;
    }
}
