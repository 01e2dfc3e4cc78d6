package io.landfall.validation.workflow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.converter.workflow.Assignment;
import io.landfall.converter.workflow.Flow;
import io.landfall.converter.workflow.FlowScope;
import io.landfall.converter.workflow.Formula;
import io.landfall.converter.workflow.TaskFact;
import io.landfall.converter.workflow.TaskStatus;
import io.landfall.converter.workflow.Variable;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of a flow in one run, and what expressions and texts make of them. */
final class FlowValues {

    private static final Pattern NAMES = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    /** Names that only a person knows; others in braces are left to the shell. */
    private static final Pattern ASKED =
            Pattern.compile("(?:PM|Param|InputFile|OutputFile|BadFile|LookupFile|DBConnection|FTPConnection)\\w*");

    private final Flow flow;
    private final String path;
    private final String home;
    private final RunContext context;
    private final Map<String, Literal> values = new HashMap<>();

    /** A text with values in it; {@code missing} is a name that has none. */
    record Filled(String text, Optional<String> missing) {}

    /**
     * The variables at the start: given values first, then those that an earlier run kept, then the flow's own. A flow that several tasks
     * stand for hands its persistent variables from one of them to the next.
     *
     * @param path of the tasks around, each with a slash after it
     * @param home under what persistent variables are kept; empty for the workflow itself
     */
    FlowValues(Flow flow, String path, String home, RunContext context) {
        this.flow = flow;
        this.path = path;
        this.home = home;
        this.context = context;
        flow.variables().forEach(variable -> values.put(variable.name(), start(variable)));
    }

    private Literal start(Variable variable) {
        return given(variable)
                .or(() -> kept(variable).flatMap(text -> Constants.restored(text, variable.type())))
                .orElse(variable.initial());
    }

    private Optional<String> kept(Variable variable) {
        var restarted =
                context.request().restarts() ? context.earlier(path + variable.name()) : Optional.<String>empty();
        return restarted.or(() -> variable.persistent() ? context.latest(home + variable.name()) : Optional.empty());
    }

    private Optional<Literal> given(Variable variable) {
        return context.request().value(variable.name()).flatMap(text -> Constants.read(text, variable.type()));
    }

    /** Leaves the values for the next run. */
    void keep() {
        values.forEach((name, value) -> context.keep(path + name, Constants.stored(value)));
        flow.variables().stream()
                .filter(Variable::persistent)
                .map(Variable::name)
                .forEach(name -> Optional.ofNullable(values.get(name))
                        .ifPresent(value -> context.keep(home + name, Constants.stored(value))));
    }

    void set(String variable, Literal value) {
        values.put(variable, value);
    }

    /**
     * Gives a variable the value that a text says; nothing when it says none. The empty text is a text: setting a variable to NULL leaves
     * what it has, and a mapping's variable begins with the empty text.
     */
    void restore(String variable, String text) {
        var type = flow.variable(variable).map(Variable::type).orElse(Types.TEXT);
        set(variable, Constants.read(text, type).orElseGet(() -> new Literal.Missing(type)));
    }

    /** Carries out an assignment to a variable of this flow, whose value is computed in another. */
    void set(Assignment assignment, FlowValues source, String task, FlowRun run) throws SQLException {
        var type = flow.variable(assignment.name()).map(Variable::type).orElse(Types.TEXT);
        set(assignment.name(), source.value(assignment.value(), task, run).orElseGet(() -> new Literal.Missing(type)));
    }

    boolean isTrue(Formula formula, String task, FlowRun run) throws SQLException {
        return value(formula, task, run).filter(new Literal.Truth(true)::equals).isPresent();
    }

    /** The value; empty when it cannot be computed, which is said. */
    Optional<Literal> value(Formula formula, String task, FlowRun run) throws SQLException {
        return switch (formula) {
            case Formula.Unconverted _ -> Optional.empty();
            case Formula.Known(var expr) -> {
                var value = context.evaluation().value(expr, field -> value(field, run));
                if (value.isEmpty()) {
                    context.say(Diagnostic.of(
                            WorkflowRunCode.EXPRESSION_FAILED,
                            SourceLocation.of("").child(path + task),
                            path + task,
                            ExpressionText.print(expr)));
                }
                yield value;
            }
        };
    }

    private Expr value(Expr.FieldRef field, FlowRun run) {
        if (!field.side().isEmpty()) {
            return fact(TaskFact.valueOf(field.name()), run.run(field.side()));
        }
        return switch (field.name()) {
            case FlowScope.NOW -> new Literal.TimestampValue(context.now().withNano(0));
            case FlowScope.WORKFLOW_START ->
                new Literal.TimestampValue(context.start().withNano(0));
            default -> values.getOrDefault(field.name(), new Literal.Missing(field.type()));
        };
    }

    private static Expr fact(TaskFact fact, TaskRun run) {
        var over = run.status().isFinal() && run.status() != TaskStatus.DISABLED;
        return switch (fact) {
            case STATUS -> Expr.text(run.status().name());
            case PREVIOUS_STATUS ->
                over || run.status() == TaskStatus.DISABLED
                        ? Expr.text(run.previous().name())
                        : Expr.nothing(fact.type());
            case STARTED_AT -> Constants.time(run.started(), fact.type());
            case ENDED_AT -> Constants.time(run.ended(), fact.type());
            case ERROR_CODE ->
                over ? Expr.integer(run.status() == TaskStatus.SUCCEEDED ? 0 : 1) : Expr.nothing(fact.type());
            case ERROR_MESSAGE ->
                over ? Expr.text(run.status() == TaskStatus.SUCCEEDED ? "" : run.message()) : Expr.nothing(fact.type());
            case SOURCE_ROWS -> count(run.rows().flatMap(TaskRun.Rows::read), fact);
            case TARGET_ROWS -> count(run.rows().map(TaskRun.Rows::written), fact);
            case SOURCE_FAILED_ROWS, TARGET_FAILED_ROWS -> count(run.rows().map(_ -> 0L), fact);
            case ROW_ERRORS -> count(run.rows().map(TaskRun.Rows::rejected), fact);
            case HOLDS ->
                run.result().map(result -> Expr.integer(result ? 1 : 0)).orElseGet(() -> Expr.nothing(fact.type()));
        };
    }

    private static Expr count(Optional<Long> rows, TaskFact fact) {
        return rows.<Expr>map(number -> Expr.number(BigDecimal.valueOf(number), fact.type()))
                .orElseGet(() -> Expr.nothing(fact.type()));
    }

    /** A text in which names in braces have their values: those of variables, given ones, and where the data lies. */
    Filled filled(String text) {
        var missing = NAMES.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> value(name).isEmpty() && ASKED.matcher(name).matches())
                .findFirst();
        var filled = NAMES.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(value(found.group(1)).orElse(found.group())));
        return new Filled(filled, missing);
    }

    private Optional<String> value(String name) {
        return flow.variables().stream()
                .map(Variable::name)
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .map(variable -> Constants.text(values.getOrDefault(variable, new Literal.TextValue("")))
                        .orElse(""))
                .or(() -> context.request().value(name))
                .or(() -> place(name));
    }

    private Optional<String> place(String name) {
        var pipelines = context.request().pipelines();
        return switch (name) {
            case "PMSourceFileDir", "PMLookupFileDir" ->
                pipelines.data().map(data -> data.toAbsolutePath().toString());
            case "PMTargetFileDir" ->
                Optional.of(pipelines.out().toAbsolutePath().toString());
            default -> Optional.empty();
        };
    }
}
