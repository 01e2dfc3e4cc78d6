package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.rule.Translated;
import io.landfall.converter.workflow.FlowScope;
import io.landfall.converter.workflow.TaskFact;
import io.landfall.converter.workflow.Variable;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.powercenter.TaskFlow;
import io.landfall.parsers.powercenter.TaskInstance;
import io.landfall.parsers.powercenter.UserFunction;
import io.landfall.rules.powercenter.expression.PortContext;
import io.landfall.rules.powercenter.flow.PortTypes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What names mean in the expressions of a workflow.
 *
 * @param builtIns texts of names such as {@code $PMWorkflowName}, in upper case
 * @param linkFrom the task that a link comes from; empty in other places
 */
record TaskScope(TaskFlow flow, List<Variable> variables, Map<String, String> builtIns, Optional<String> linkFrom)
        implements PortContext {

    /** Before 10.0 and after, a session that says nothing writes dates like this. */
    private static final String DATE_FORMAT = "MM/DD/YYYY HH24:MI:SS";

    /**
     * The facts that expressions may ask for by their PowerCenter names.
     *
     * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/advanced-workflow-guide/workflow-variables/predefined-workflow-variables.html">Predefined
     *     workflow variables</a>
     */
    static final Map<String, TaskFact> FACTS = Map.ofEntries(
            Map.entry("STATUS", TaskFact.STATUS),
            Map.entry("PREVTASKSTATUS", TaskFact.PREVIOUS_STATUS),
            Map.entry("STARTTIME", TaskFact.STARTED_AT),
            Map.entry("ENDTIME", TaskFact.ENDED_AT),
            Map.entry("ERRORCODE", TaskFact.ERROR_CODE),
            Map.entry("ERRORMSG", TaskFact.ERROR_MESSAGE),
            Map.entry("FIRSTERRORCODE", TaskFact.ERROR_CODE),
            Map.entry("FIRSTERRORMSG", TaskFact.ERROR_MESSAGE),
            Map.entry("SRCSUCCESSROWS", TaskFact.SOURCE_ROWS),
            Map.entry("SRCFAILEDROWS", TaskFact.SOURCE_FAILED_ROWS),
            Map.entry("TGTSUCCESSROWS", TaskFact.TARGET_ROWS),
            Map.entry("TGTFAILEDROWS", TaskFact.TARGET_FAILED_ROWS),
            Map.entry("TOTALTRANSERRORS", TaskFact.ROW_ERRORS),
            Map.entry("CONDITION", TaskFact.HOLDS));

    @Override
    public Optional<Translated> port(String name) {
        var word = name.toUpperCase(Locale.ROOT);
        if (word.equals("SYSDATE")) {
            return Optional.of(Translated.of(FlowScope.now()));
        }
        if (word.equals("WORKFLOWSTARTTIME")) {
            return Optional.of(Translated.of(FlowScope.workflowStart()));
        }
        return Statuses.of(name)
                .map(status -> Expr.text(status.name()))
                .or(() -> fact(name))
                .map(Translated::of);
    }

    /** {@code $s_load.Status}, or {@code $Status} for the task that a link comes from. */
    private Optional<Expr> fact(String name) {
        if (!name.startsWith("$") || name.startsWith("$$")) {
            return Optional.empty();
        }
        var dot = name.lastIndexOf('.');
        var task = dot < 0 ? linkFrom : Optional.of(name.substring(1, dot));
        var fact = Optional.ofNullable(
                FACTS.get(name.substring(Math.max(dot, 0) + 1).toUpperCase(Locale.ROOT)));
        return task.flatMap(flow::taskInstance)
                .map(TaskInstance::name)
                .flatMap(found -> fact.map(what -> what.of(found)));
    }

    /** Whether a name asks for a fact without saying of which task. */
    boolean isWithoutTask(String name) {
        return name.indexOf('.') < 0 && fact(name).isPresent();
    }

    @Override
    public Optional<Expr> parameter(String name) {
        return variable(name)
                .<Expr>map(found -> new Expr.FieldRef("", found.name(), found.type()))
                .or(() -> Optional.ofNullable(builtIns.get(name.toUpperCase(Locale.ROOT)))
                        .map(Expr::text));
    }

    /** The variable of a name with its {@code $$}. */
    Optional<Variable> variable(String name) {
        return name.startsWith("$$")
                ? variables.stream()
                        .filter(one -> one.name().equalsIgnoreCase(name.substring(2)))
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public boolean carries(String variable) {
        return false;
    }

    @Override
    public boolean isConstant(String name) {
        return false;
    }

    /** Workflows write functions out. */
    @Override
    public Optional<UserFunction> function(Call call) {
        return Optional.empty();
    }

    @Override
    public SqlType type(UserFunction.Argument argument) {
        return PortTypes.of(argument.datatype(), argument.precision(), argument.scale(), false);
    }

    @Override
    public boolean highPrecision() {
        return false;
    }

    @Override
    public String dateFormat() {
        return DATE_FORMAT;
    }
}
