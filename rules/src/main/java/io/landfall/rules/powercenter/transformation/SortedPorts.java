package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.SortKey.Collation;
import io.landfall.converter.pipeline.SortKey.Direction;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.SourceField;
import io.landfall.rules.powercenter.flow.DatabaseTypes;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.List;
import java.util.Optional;

/**
 * The first linked ports of a Source Qualifier, by which the database sorts. Where it puts NULL depends on which database it is: the one
 * that the session reads from, whatever the definitions were imported from. A check sees that it does not matter where that is not known.
 */
record SortedPorts(TransformationNode node, QualifiedSources sources, FlowContext context, Findings findings) {

    /** The rows in the order of the property; as they are where it is zero. */
    InputRef ordered(InputRef rows, List<Projection> ports, List<Operator> operators) {
        var sorted = ports.stream().limit(count()).toList();
        if (sorted.isEmpty()) {
            return rows;
        }
        var nulls = DatabaseTypes.nulls(database());
        var keys = sorted.stream()
                .map(port -> new SortKey(port.name(), Direction.ASCENDING, nulls, Collation.BINARY))
                .toList();
        if (sorted.stream().anyMatch(port -> port.expr().type().isText())) {
            findings.say(Diagnostic.of(TransformationCode.SORTED_BY_DATABASE, node.at(), node.name()));
        }
        var sort = new Sort(
                context.id(node.name() + "_sorted"), rows, new Ordering(keys, false), Optional.empty(), node.at());
        operators.add(sort);
        var nullable = sorted.stream().filter(port -> isNullable(port.name())).toList();
        if (!nullable.isEmpty() && !DatabaseTypes.knowsNulls(database())) {
            checkNulls(nullable, rows);
        }
        return InputRef.of(sort.id());
    }

    private void checkNulls(List<Projection> nullable, InputRef rows) {
        var values = nullable.stream()
                .map(port -> Expr.call(
                        StandardFunction.IS_NOT_NULL,
                        Expr.field(port.name(), port.expr().type())))
                .toList();
        context.check(new Check(
                "%s: no NULL in what the database sorts by".formatted(node.name()),
                rows,
                new Check.Assertion.EveryRow(Conditions.all(values)),
                node.at()));
        findings.say(Diagnostic.of(TransformationCode.SORTED_NULLS_CHECKED, node.at(), node.name(), database()));
    }

    private boolean isNullable(String port) {
        return sources.ports().stream()
                .filter(one -> one.name().equals(port))
                .flatMap(one -> sources.column(one).stream())
                .map(QualifiedSources.Column::field)
                .allMatch(SourceField::nullable);
    }

    private String database() {
        var connected = node.settings().connectionType();
        return connected.isBlank() ? sources.all().getFirst().definition().databaseType() : connected;
    }

    private long count() {
        var text = context.inSql(node.settings().text("Number Of Sorted Ports")).strip();
        return text.chars().allMatch(Character::isDigit) && !text.isEmpty() ? Long.parseLong(text) : 0;
    }
}
