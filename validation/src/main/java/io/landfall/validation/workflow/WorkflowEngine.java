package io.landfall.validation.workflow;

import io.landfall.converter.workflow.TaskStatus;
import io.landfall.converter.workflow.Workflow;
import io.landfall.converter.yaml.WorkflowDocuments;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.validation.workflow.RunContext.Surroundings;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs native workflows as PowerCenter runs theirs: a link is looked at when its first task is over, failed or not, and is followed when it
 * has no condition or a true one; a failed task fails the workflow only where it is told to.
 */
public final class WorkflowEngine {

    private final Surroundings surroundings;

    /**
     * An engine.
     *
     * @param listener hears of each task when it starts and when it ends
     */
    public WorkflowEngine(Clock clock, Pause pause, Shell shell, Consumer<TaskRun> listener) {
        this.surroundings = new Surroundings(clock, pause, shell, listener);
    }

    /** Runs a workflow; nothing of it where something is missing, which is said then. */
    public WorkflowResult run(Workflow workflow, WorkflowRequest request) {
        var start = System.nanoTime();
        var readiness = Readiness.of(workflow, request);
        if (readiness.diagnostics().stream().anyMatch(said -> said.severity() == Severity.ERROR)) {
            return result(TaskStatus.NOTSTARTED, false, List.of(), Map.of(), readiness.diagnostics(), start);
        }
        try (var evaluation = Evaluation.open(LocalDateTime.now(surroundings.clock()))) {
            var context =
                    new RunContext(request, surroundings, evaluation, readiness.value(), asksForSources(workflow));
            readiness.diagnostics().forEach(context::say);
            var flow = workflow.flow();
            var values = new FlowValues(flow, "", "", context);
            var status = new FlowRun(flow, "", workflow.suspendsOnError(), context, values).run();
            var whole = context.hasFailed() && status == TaskStatus.SUCCEEDED ? TaskStatus.FAILED : status;
            return result(
                    whole, context.isSuspended(), context.tasks(), context.variables(), context.diagnostics(), start);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static WorkflowResult result(
            TaskStatus status,
            boolean suspended,
            List<TaskRun> tasks,
            Map<String, String> variables,
            List<Diagnostic> diagnostics,
            long start) {
        return new WorkflowResult(
                status, suspended, tasks, variables, diagnostics, (System.nanoTime() - start) / 1_000_000);
    }

    /** Counting costs another reading of the sources. */
    private static boolean asksForSources(Workflow workflow) {
        return WorkflowDocuments.write(workflow).contains("SOURCE_ROWS");
    }

    /** How many tasks a run may start, those inside of others included. */
    public static int tasks(Workflow workflow) {
        return (int) workflow.flow().everyTask().count();
    }
}
