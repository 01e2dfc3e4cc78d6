package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Aside;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.powercenter.TaskKind;
import io.landfall.parsers.powercenter.catalog.CatalogCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the pipeline that a session's mapping became, with the session's own assignments, commands and e-mails around it. */
@RuleInfo(
        code = "PC-TASK-R02",
        summary = "Sessions run the pipelines of their mappings",
        fidelity = Fidelity.EXACT,
        before = "Session",
        after = "pipeline")
final class SessionToPipeline implements TaskRule {

    @Override
    public TaskKind kind() {
        return TaskKind.SESSION;
    }

    @Override
    public Rewrite<Action> apply(TaskUse task, FlowContext flow) {
        return flow.estate()
                .session(flow.path() + "/" + task.name())
                .map(result -> run(task, result, flow))
                .orElseGet(() -> unplaced(task));
    }

    /** In a worklet that no workflow uses, or without its definition. */
    private static Rewrite<Action> unplaced(TaskUse task) {
        Action action = new Action.RunPipeline(
                task.instance().task(), Optional.empty(), Aside.NOTHING, List.of(), Aside.NOTHING, Aside.NOTHING);
        return Rewrite.to(action, task.missing());
    }

    private static Rewrite<Action> run(TaskUse task, SessionResult session, FlowContext flow) {
        var said = new ArrayList<Diagnostic>();
        said.addAll(verdict(task, session));
        var asides = new SessionAsides(task, session, flow);
        var before = said(asides.before(), said);
        var onSuccess = said(asides.onSuccess(), said);
        var onFailure = said(asides.onFailure(), said);
        var object = session.run()
                .mapping()
                .map(view -> view.folder().name() + "/" + view.flow().name())
                .orElse(session.run().session().mapping());
        var pipeline = session.conversion().documents().stream()
                .map(Conversion.Document::path)
                .findFirst();
        Action action = new Action.RunPipeline(object, pipeline, before, asides.handsBack(), onSuccess, onFailure);
        return new Rewrite.Replaced<>(action, said);
    }

    private static Aside said(Parsed<Aside> parsed, List<Diagnostic> said) {
        said.addAll(parsed.diagnostics());
        return parsed.value();
    }

    private static List<Diagnostic> verdict(TaskUse task, SessionResult result) {
        var session = result.run().session();
        if (result.run().mapping().isEmpty()) {
            return List.of(Diagnostic.of(CatalogCode.MAPPING_MISSING, session.at(), session.name(), session.mapping()));
        }
        var verdict = result.conversion().verdict();
        if (verdict == Verdict.AUTOMATED) {
            return List.of();
        }
        var code = verdict == Verdict.PARTIAL ? WorkflowCode.SESSION_IN_DOUBT : WorkflowCode.SESSION_UNFINISHED;
        return List.of(Diagnostic.of(code, task.at(), task.name(), session.mapping()));
    }
}
