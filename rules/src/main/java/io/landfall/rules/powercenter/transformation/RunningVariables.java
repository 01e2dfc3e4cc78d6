package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.powercenter.ExpressionTransformation;
import io.landfall.rules.powercenter.expression.ExpressionCode;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Computes what SETMAXVARIABLE, SETMINVARIABLE and SETCOUNTVARIABLE answer for each row before the rows of an Expression: the greatest
 * or least value so far, or the one at the start, and the value at the start and the number of rows so far. NULL answers with what the
 * variable has. Only rows that are inserted count like that, so that nothing may mark rows otherwise. Texts are compared by the sort
 * order of the session and are left alone.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/transformation-language-reference/functions/setmaxvariable.html">SETMAXVARIABLE</a>
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/transformation-language-reference/functions/setcountvariable.html">SETCOUNTVARIABLE</a>
 */
@RuleInfo(
        code = "PC-EXP-R02",
        summary = "What SETMAXVARIABLE, SETMINVARIABLE and SETCOUNTVARIABLE answer is computed over the rows so far"
                + " before the Expression",
        fidelity = Fidelity.EXACT,
        before = "Expression, SETMAXVARIABLE at a port",
        after = "window, project")
final class RunningVariables implements TransformationRule {

    static final List<String> FUNCTIONS = List.of("SETMAXVARIABLE", "SETMINVARIABLE", "SETCOUNTVARIABLE");

    private static final List<String> INSERTING = List.of("", "insert", "data driven");

    private final TransformationRule rule;

    /**
     * @param rule for Expressions
     */
    RunningVariables(TransformationRule rule) {
        this.rule = rule;
    }

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        var feed = feeds.get("");
        return feed != null
                        && node.definition() instanceof ExpressionTransformation
                        && feed.rows().operation().isEmpty()
                        && INSERTING.contains(
                                context.session().treatRowsAs().strip().toLowerCase(Locale.ROOT))
                        && CalledTexts.of(node).noneMatch(text -> text.mayCall(":LKP"))
                ? running(node, feed, context)
                : Rewrite.declined();
    }

    private Rewrite<Fragment> running(TransformationNode node, Feed feed, FlowContext context) {
        var names = new FieldNames(Stream.of(
                        feed.rows().taken(),
                        feed.beside().stream(),
                        feed.values().values().stream()
                                .flatMap(value -> value.value().fields().stream())
                                .map(field -> new Field(field.name(), field.type())))
                .flatMap(all -> all)
                .distinct()
                .toList());
        var values = new LinkedHashMap<>(feed.values());
        var answers = new HashMap<Expression, String>();
        var fields = new ArrayList<WindowField>();
        var said = new ArrayList<Diagnostic>();
        CalledTexts.of(node)
                .filter(text -> text.port()
                                .filter(port -> !SavedVariables.isUnread(node, port, context))
                                .isPresent()
                        && text.isNeeded(node, context))
                .forEach(text -> {
                    var tree = context.parsed(text.text(), text.at(), new Findings());
                    set(tree, feed, context).ifPresent(value -> {
                        var call = (Call) tree;
                        var variable = variable(call).orElseThrow();
                        var field = new Field(names.free(column(variable) + "_SO_FAR"), value.type());
                        fields.add(field(field, value, call));
                        var name = call.function() + " "
                                + text.port().orElseThrow().name();
                        answers.put(tree, name);
                        values.put(
                                name.toLowerCase(Locale.ROOT),
                                Translated.of(context.saved(variable, Expr.field(field.name(), field.type()))));
                        said.add(Diagnostic.of(remark(variable, feed, context), call.at(), call.function(), variable));
                    });
                });
        if (fields.isEmpty()) {
            return Rewrite.declined();
        }
        var window = new Window(
                context.id(node.name() + "_so_far"), feed.rows().ref(), List.of(), Ordering.ARRIVAL, fields, node.at());
        var given = new Feed(feed.rows().at(InputRef.of(window.id())), values, feed.beside());
        var inner = context.changing(tree -> answers.containsKey(tree)
                ? new Name(Objects.requireNonNull(answers.get(tree)), false, tree.at())
                : tree);
        return after(window, rule.apply(node, Map.of("", given), inner), said);
    }

    private static Rewrite<Fragment> after(Window window, Rewrite<Fragment> made, List<Diagnostic> said) {
        if (!(made instanceof Rewrite.Replaced<Fragment>(var fragment, var remarks))) {
            return made;
        }
        var operators = new ArrayList<Operator>(List.of(window));
        operators.addAll(fragment.operators());
        said.addAll(remarks);
        return new Rewrite.Replaced<>(new Fragment(operators, fragment.outputs(), fragment.findings()), said);
    }

    private static ExpressionCode remark(String variable, Feed feed, FlowContext context) {
        return context.scope(feed::value).carries(variable)
                ? ExpressionCode.VARIABLE_REACHED
                : ExpressionCode.VARIABLE_KEPT;
    }

    private static WindowField field(Field field, Translated value, Call call) {
        var function = WindowField.Function.valueOf(aggregation(call));
        return new WindowField(
                field.name(), field.type(), function, List.of(value.value()), WindowField.Frame.RUNNING, call.at());
    }

    /** What a row sets, where the expression is nothing but the only call that sets the variable and cannot fail. */
    private static Optional<Translated> set(Expression tree, Feed feed, FlowContext context) {
        return variable(tree)
                .filter(variable -> context.keeps(variable, aggregation((Call) tree)))
                .filter(variable -> isOnly(variable, context))
                .flatMap(variable -> {
                    var findings = new Findings();
                    return given((Call) tree, variable, feed::value, context, findings)
                            .filter(_ -> findings.diagnostics().isEmpty());
                })
                .filter(value -> value.fails().isEmpty() && !value.type().isText());
    }

    /** What a row gives to the variable: a value to compare with, or one more row. */
    static Optional<Translated> given(
            Call call,
            String variable,
            Function<String, Optional<Translated>> scope,
            FlowContext context,
            Findings findings) {
        return isCount(call)
                ? context.parameter(variable)
                        .filter(start -> start.type().isInteger())
                        .map(_ -> Translated.of(Expr.cast(Expr.integer(1), Types.BIGINT)))
                : context.translated(call.arg(1), scope, findings)
                        .flatMap(value -> context.carried(variable, value, call.at(), findings));
    }

    private static boolean isCount(Call call) {
        return call.is("SETCOUNTVARIABLE", 1);
    }

    /** The variable that a call counts in or compares with, when it is of the call's aggregation. */
    static Optional<String> variable(Expression tree) {
        return tree instanceof Call call
                        && (call.is("SETMAXVARIABLE", 2) || call.is("SETMINVARIABLE", 2) || isCount(call))
                        && call.arg(0) instanceof Name variable
                ? Optional.of(variable.name())
                : Optional.empty();
    }

    /** The aggregation that a variable must have for the call. */
    static String aggregation(Call call) {
        return switch (call.function()) {
            case "SETCOUNTVARIABLE" -> "COUNT";
            case "SETMINVARIABLE" -> "MIN";
            default -> "MAX";
        };
    }

    private static boolean isOnly(String variable, FlowContext context) {
        return context.flow().nodes().stream()
                        .filter(TransformationNode.class::isInstance)
                        .map(TransformationNode.class::cast)
                        .flatMap(CalledTexts::of)
                        .filter(text -> text.text().toUpperCase(Locale.ROOT).contains("VARIABLE"))
                        .map(text -> context.parsed(text.text(), text.at(), new Findings()))
                        .flatMap(VariableFunctions::calls)
                        .flatMap(call -> VariableFunctions.variable(call).stream())
                        .filter(variable::equalsIgnoreCase)
                        .count()
                == 1;
    }

    private static String column(String variable) {
        return variable.replace("$", "");
    }
}
