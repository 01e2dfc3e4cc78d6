package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Header;
import io.landfall.converter.pipeline.FileFormat.Numbers;
import io.landfall.converter.pipeline.FileFormat.Quoting;
import io.landfall.converter.pipeline.FileFormat.Reading;
import io.landfall.converter.pipeline.FileFormat.Trim;
import io.landfall.converter.pipeline.FileFormat.Writing;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import io.landfall.rules.powercenter.expression.ExpressionCode;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
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
 * Writes what an Expression leaves in variables for the next run, one row with a column for each. Which row comes last is often not
 * defined, a NULL answers with what the row before has left, and whether a row in error still sets a variable is not documented: so
 * checks report rows that set different values, and rows in error.
 *
 * @param values what each row sets, by variable, for example {@code $$LAST_DAY}
 * @param totals the variables that other functions set, with what is computed over all rows whatever their order: {@code MAX},
 *     {@code MIN} or {@code COUNT}
 */
record SavedVariables(
        TransformationNode node, FlowContext context, Map<String, Translated> values, Map<String, String> totals) {

    private static final FileFormat FORMAT = new FileFormat.Delimited(
            ",",
            "\"",
            "",
            StandardCharsets.UTF_8.name(),
            Header.NAMES,
            new Reading(0, "", true, Trim.NONE, false),
            new Writing(Quoting.NEEDED, "\n", false, "", Numbers.SHORTEST, "%Y-%m-%d", "%Y-%m-%d %H:%M:%S.%f"));

    static SavedVariables of(
            TransformationNode node,
            Function<String, Optional<Translated>> scope,
            FlowContext context,
            Findings findings) {
        var values = new LinkedHashMap<String, Translated>();
        var totals = new HashMap<String, String>();
        for (var port : node.definition().ports()) {
            set(node, port, context).ifPresent(set -> {
                var call = call(set);
                var isTotal = RunningVariables.variable(call).isPresent();
                var isUnread = isUnread(node, port, context);
                if (isUnread && set.equals(call)) {
                    var code = isTotal ? ExpressionCode.VARIABLE_REACHED : ExpressionCode.VARIABLE_CARRIED;
                    findings.say(Diagnostic.of(code, port.at(), call.function(), variable(call)));
                }
                // What is to be said of a port that somebody reads is said there.
                given(set, scope, context, isUnread ? findings : new Findings()).ifPresent(value -> {
                    values.put(variable(call), value);
                    if (isTotal) {
                        totals.put(variable(call), RunningVariables.aggregation(call));
                    }
                });
            });
        }
        return new SavedVariables(node, context, values, totals);
    }

    private static Optional<Translated> given(
            Expression set, Function<String, Optional<Translated>> scope, FlowContext context, Findings findings) {
        var call = call(set);
        return set.equals(call)
                ? RunningVariables.given(call, variable(call), scope, context, findings)
                : context.translated(set, scope, findings)
                        .flatMap(value -> context.held(variable(call), value, set.at(), findings));
    }

    /** What a variable or a linked output sets, when a run can say what it leaves in the variable. */
    private static Optional<Expression> set(TransformationNode node, Port port, FlowContext context) {
        var ref = new PortRef(node.name(), port.name());
        var isComputed = port.isVariable()
                || (port.isOutput()
                        && !port.isPassThrough()
                        && context.flow().consumers(ref).findAny().isPresent());
        return isComputed
                ? VariableFunctions.set(context.parsed(port.expression(), port.at(), new Findings()))
                        .or(() -> running(port))
                        .filter(set -> context.scope(_ -> Optional.empty()).carries(variable(call(set))))
                : Optional.empty();
    }

    /** Whether a variable port does nothing but set a variable of its type, and nobody asks for its value. */
    static boolean isUnread(TransformationNode node, Port port, FlowContext context) {
        return port.isVariable()
                && set(node, port, context)
                        .flatMap(set -> context.parameter(variable(call(set))))
                        .filter(start -> start.type().equals(context.typeOf(port)))
                        .isPresent()
                && CalledTexts.of(node)
                        .filter(text -> !text.port().equals(Optional.of(port)) && text.isNeeded(node, context))
                        .map(text -> context.parsed(text.text(), text.at(), new Findings()))
                        .flatMap(Expressions::names)
                        .noneMatch(name -> name.equalsIgnoreCase(port.name()));
    }

    /** {@link RunningVariables} has put its answer in the place of the call, so it is found where it was written. */
    private static Optional<Expression> running(Port port) {
        var written = PowerCenterExpressions.parse(port.expression(), port.at()).value();
        return RunningVariables.variable(written).map(_ -> written);
    }

    private static Call call(Expression set) {
        return VariableFunctions.calls(set).findFirst().orElseThrow();
    }

    private static String variable(Call call) {
        return ((Expression.Name) call.arg(0)).name();
    }

    /** Reports rows in error, of which nobody knows whether they set a variable. */
    void checkErrors(Variables variables, Collection<Translated> computed) {
        if (!sets()) {
            return;
        }
        variables.operators().forEach(operator -> {
            if (operator instanceof Reject reject) {
                check("variable port", reject.input(), reject.condition());
            }
        });
        Translated.any(Stream.concat(computed.stream(), values.values().stream())
                        .flatMap(value -> value.fails().stream())
                        .distinct()
                        .toList())
                .ifPresent(fails -> check("row", variables.rows().ref(), fails));
    }

    private void check(String what, InputRef rows, Expr fails) {
        context.check(new Check(
                "%s: no %s in error, while variables are set".formatted(node.name(), what),
                rows,
                new Check.Assertion.EveryRow(Expr.call(StandardFunction.IS_NOT_TRUE, fails)),
                node.at()));
    }

    private boolean sets() {
        return !values.isEmpty()
                || CalledTexts.of(node)
                        .map(text -> text.text().toUpperCase(Locale.ROOT))
                        .anyMatch(text -> RunningVariables.FUNCTIONS.stream().anyMatch(text::contains));
    }

    /** Fields with what each row sets, to stand beside the ports. */
    Map<String, Field> fields(FieldNames names) {
        var fields = new LinkedHashMap<String, Field>();
        values.forEach((variable, value) ->
                fields.put(variable, new Field(names.free(column(variable) + "_SET"), value.type())));
        return fields;
    }

    List<Projection> projections(Map<String, Field> fields) {
        return fields.entrySet().stream()
                .map(entry -> new Projection(
                        entry.getValue().name(),
                        Objects.requireNonNull(values.get(entry.getKey())).value(),
                        node.at()))
                .toList();
    }

    /** Writes the values of the run; one without rows leaves what it was given. */
    List<Operator> written(InputRef rows, Map<String, Field> fields) {
        if (fields.isEmpty()) {
            return List.of();
        }
        var measures = new ArrayList<Measure>();
        var columns = new ArrayList<Projection>();
        var alike = new ArrayList<Expr>();
        var names = new FieldNames(List.of());
        fields.forEach((variable, field) -> {
            var total = totals.get(variable);
            if (total != null) {
                var reached = new Field(names.free(column(variable) + "_" + total), field.type());
                measures.add(measure(reached, Measure.Function.valueOf(total), field));
                columns.add(saved(variable, reached));
                return;
            }
            var least = new Field(names.free(column(variable) + "_LEAST"), field.type());
            var greatest = new Field(names.free(column(variable) + "_GREATEST"), field.type());
            measures.add(measure(least, Measure.Function.MIN, field));
            measures.add(measure(greatest, Measure.Function.MAX, field));
            alike.add(alike(least, greatest));
            columns.add(saved(variable, greatest));
        });
        var ends = new Aggregate(
                context.id(node.name() + "_variables"), rows, List.of(), measures, Ordering.NONE, true, node.at());
        var run = InputRef.of(ends.id());
        if (!alike.isEmpty()) {
            context.check(new Check(
                    "%s: every row sets the same".formatted(node.name()),
                    run,
                    new Check.Assertion.EveryRow(Conditions.all(alike)),
                    node.at()));
        }
        return List.of(ends, target(run, columns));
    }

    private Projection saved(String variable, Field reached) {
        return new Projection(
                column(variable), context.saved(variable, Expr.field(reached.name(), reached.type())), node.at());
    }

    private Measure measure(Field made, Measure.Function function, Field of) {
        return new Measure(
                made.name(),
                made.type(),
                function,
                List.of(Expr.field(of.name(), of.type())),
                false,
                Optional.empty(),
                node.at());
    }

    private static Expr alike(Field least, Field greatest) {
        var first = Expr.field(least.name(), least.type());
        return Expr.call(
                StandardFunction.OR,
                Expr.call(StandardFunction.IS_NULL, first),
                Expr.call(StandardFunction.EQ, first, Expr.field(greatest.name(), greatest.type())));
    }

    private Target target(InputRef run, List<Projection> columns) {
        return new Target(
                context.id(node.name() + "_kept"),
                run,
                new Dataset.File(node.name() + Target.KEPT, FORMAT),
                Target.Mode.OVERWRITE,
                columns,
                List.of(),
                Optional.empty(),
                Ordering.ARRIVAL,
                node.at());
    }

    /** The name of the parameter by which the next run is given the value. */
    private String column(String variable) {
        return context.parameter(variable)
                .filter(Expr.ParameterRef.class::isInstance)
                .map(parameter -> ((Expr.ParameterRef) parameter).name())
                .orElseThrow();
    }
}
