package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.rules.powercenter.expression.Values;
import io.landfall.rules.powercenter.flow.DatabaseTypes;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The condition of a Lookup, over its columns and the values that rows ask for. */
final class LookupCondition {

    private LookupCondition() {}

    /** The condition as one; what cannot be read blocks it. */
    static Optional<Expr> of(
            TransformationNode node,
            Lookup lookup,
            Outputs.Ready ready,
            LookupReference source,
            FlowContext context,
            Findings findings) {
        var text = node.settings().text("Lookup condition");
        var cached = LookupToLookup.isCached(node, source);
        var ignoresCase = source.isFile()
                && node.settings().text("Case Sensitive String Comparison").equalsIgnoreCase("NO");
        var parts = new ArrayList<Expr>();
        for (var part : conjuncts(context.parsed(text, node.at(), findings))) {
            var comparison = comparison(part, lookup, ready, source, cached, ignoresCase);
            if (!cached
                    && comparison.filter(LookupCondition::comparesTexts).isPresent()
                    && !comparesExactly(node, context)) {
                findings.say(Diagnostic.of(LookupCode.UNCACHED_TEXTS, node.at(), node.name()));
            }
            if (comparison.isEmpty()) {
                findings.block(Diagnostic.of(TransformationCode.CONDITION_UNREADABLE, node.at(), text));
            }
            comparison.ifPresent(parts::add);
        }
        return Optional.of(Conditions.all(parts));
    }

    /** Where the connection is a variable, the databases of the mapping's sources and targets tell. */
    private static boolean comparesExactly(TransformationNode node, FlowContext context) {
        var type = node.settings().connectionType();
        if (!type.isBlank()) {
            return DatabaseTypes.comparesExactly(type);
        }
        var types = context.flow().nodes().stream()
                .map(LookupCondition::database)
                .filter(DatabaseTypes::isRelational)
                .toList();
        return !types.isEmpty() && types.stream().allMatch(DatabaseTypes::comparesExactly);
    }

    private static String database(Node node) {
        return switch (node) {
            case Node.SourceNode source -> source.definition().databaseType();
            case Node.TargetNode target -> target.definition().databaseType();
            case TransformationNode _ -> "";
        };
    }

    private static boolean comparesTexts(Expr comparison) {
        return comparison.parts().anyMatch(part -> part.type().isText());
    }

    static List<Expression> conjuncts(Expression tree) {
        if (tree instanceof Binary(var operator, var left, var right, var at) && operator == BinaryOperator.AND) {
            var parts = new ArrayList<>(conjuncts(left));
            parts.addAll(conjuncts(right));
            return parts;
        }
        return List.of(tree);
    }

    private static Optional<Expr> comparison(
            Expression part,
            Lookup lookup,
            Outputs.Ready ready,
            LookupReference source,
            boolean cached,
            boolean ignoresCase) {
        if (!(part instanceof Binary(var operator, var one, var other, var at))
                || !(one instanceof Name first)
                || !(other instanceof Name second)) {
            return Optional.empty();
        }
        var column = lookup.port(first.name()).filter(port -> port.is(PortRole.LOOKUP) && source.has(port));
        var input = lookup.port(second.name()).filter(ready::has);
        var function = function(operator, cached);
        if (column.isEmpty() || input.isEmpty() || function.isEmpty()) {
            return Optional.empty();
        }
        var left = ready.field(input.get());
        var value = cased(Expr.left(left.name(), left.type()), ignoresCase);
        var answer = cased(source.value(column.get()), ignoresCase);
        return Values.unified(List.of(answer, value)).map(pair -> Expr.call(function.get(), pair.get(0), pair.get(1)));
    }

    private static Expr cased(Expr value, boolean ignoresCase) {
        return ignoresCase && value.type().isText() ? Expr.call(StandardFunction.LOWER, value) : value;
    }

    private static Optional<StandardFunction> function(BinaryOperator operator, boolean cached) {
        return switch (operator) {
            case EQUAL -> Optional.of(cached ? StandardFunction.IS_NOT_DISTINCT : StandardFunction.EQ);
            case NOT_EQUAL -> Optional.of(cached ? StandardFunction.IS_DISTINCT : StandardFunction.NE);
            case LESS -> Optional.of(StandardFunction.LT);
            case LESS_OR_EQUAL -> Optional.of(StandardFunction.LE);
            case GREATER -> Optional.of(StandardFunction.GT);
            case GREATER_OR_EQUAL -> Optional.of(StandardFunction.GE);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, CONCATENATE, AND, OR -> Optional.empty();
        };
    }
}
