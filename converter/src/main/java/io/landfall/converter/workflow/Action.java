package io.landfall.converter.workflow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a task does. */
public sealed interface Action {

    /** Where a flow begins: it does nothing, and its links are looked at first. */
    record Start() implements Action {}

    /**
     * Runs a pipeline.
     *
     * @param object the legacy object that the pipeline was converted from, for example {@code SALES/m_orders}
     * @param pipeline path of its document, relative to the workflow's; empty when there is none
     * @param before what happens before, its assignments being to parameters of the pipeline
     * @param handsBack what variables get when it has succeeded, before anything else happens
     */
    record RunPipeline(
            String object,
            Optional<String> pipeline,
            Aside before,
            List<HandBack> handsBack,
            Aside onSuccess,
            Aside onFailure)
            implements Action {
        public RunPipeline {
            handsBack = List.copyOf(handsBack);
        }
    }

    /**
     * A variable that takes the value which a pipeline's run keeps for the next one.
     *
     * @param parameter of the pipeline, for which the value is kept
     */
    record HandBack(String variable, String parameter) {}

    /** Runs another flow, whose variables are its own. */
    record Nested(String object, Flow flow, List<Assignment> before, List<Assignment> after) implements Action {
        public Nested {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    record RunCommands(CommandList list) implements Action {}

    /** Finds out whether something holds, for links to ask: its HOLDS is 1 or 0. */
    record Decide(Formula condition) implements Action {}

    /** Gives variables their values, one after the other. */
    record Assign(List<Assignment> assignments) implements Action {
        public Assign {
            assignments = List.copyOf(assignments);
        }
    }

    /** Waits for a point in time; one that has passed ends the wait at once, and NULL fails the task. */
    record WaitUntil(Formula time) implements Action {}

    record WaitFor(Duration duration, Since since) implements Action {}

    /** What a wait is counted from. */
    enum Since {
        TASK,
        FLOW,
        WORKFLOW
    }

    /** Waits until a file is there. */
    record AwaitFile(String file, boolean deletes) implements Action {}

    /**
     * Waits until an event is raised.
     *
     * @param seesPast whether it counts that the event was raised before the wait began
     */
    record AwaitEvent(String event, boolean seesPast) implements Action {}

    record RaiseEvent(String event) implements Action {}

    /** Ends or fails something on purpose. */
    record Control(Effect effect) implements Action {}

    /** What a control does to the flow around it or to the whole workflow. */
    enum Effect {
        FAIL_TASK,
        FAIL_FLOW,
        STOP_FLOW,
        ABORT_FLOW,
        FAIL_WORKFLOW,
        STOP_WORKFLOW,
        ABORT_WORKFLOW
    }

    record Send(Message message) implements Action {}

    /** A legacy task that nobody has converted yet; nothing after it can run. */
    record Unconverted(String kind) implements Action {}

    /** The same action with other paths to its pipelines. */
    default Action withPipelines(UnaryOperator<String> paths) {
        return switch (this) {
            case RunPipeline run ->
                new RunPipeline(
                        run.object(),
                        run.pipeline().map(paths),
                        run.before(),
                        run.handsBack(),
                        run.onSuccess(),
                        run.onFailure());
            case Nested(var object, var flow, var before, var after) ->
                new Nested(object, flow.withPipelines(paths), before, after);
            case Start _, RunCommands _, Decide _, Assign _, WaitUntil _, WaitFor _, AwaitFile _ -> this;
            case AwaitEvent _, RaiseEvent _, Control _, Send _, Unconverted _ -> this;
        };
    }
}
