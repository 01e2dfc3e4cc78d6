package io.landfall.rules.powercenter;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.rule.Fidelity;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Lets a run fail where the session stops: at the first row in error, or at so many that one source, transformation or target has.
 * PowerCenter counts for each of them apart. What it had committed before it stops stays in the legacy target; the run fails, too,
 * with all rows written that are in no error.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/workflow-basics-guide/session-configuration-object/error-handling.html">Error
 *     handling</a>
 */
record ErrorThreshold(SessionRun run, Draft draft) {

    private static final String OPTION = "Stop on errors";

    private static final String ERROR = "_error";

    private static final String ERRORS = "_errors";

    /** Makes the checks, where the session stops on errors and rows may be in error. */
    void check() {
        var count = run.option(OPTION).orElse("").strip();
        var inError = inError();
        if (count.isEmpty() || inError.isEmpty()) {
            return;
        }
        if (!count.matches("\\d{1,18}")) {
            say(PowerCenterCode.ERRORS_OF_SERVICE, count);
            return;
        }
        var limit = Long.parseLong(count);
        if (limit > 0) {
            say(PowerCenterCode.FAILS_ON_ERRORS, count);
            inError.forEach(rejects -> check(rejects, limit));
        }
    }

    private void say(PowerCenterCode code, String count) {
        var session = run.session();
        draft.say(Diagnostic.of(code, session.at(), session.name(), count));
    }

    /** What takes out rows with an error, together where one source, transformation or target has the errors. */
    private List<List<Reject>> inError() {
        var byNode = new LinkedHashMap<String, List<Reject>>();
        for (var operator : draft.operators()) {
            if (operator instanceof Reject reject && !Undocumented.endsAtMost(reject.condition())) {
                byNode.computeIfAbsent(reject.at().path(), _ -> new ArrayList<>())
                        .add(reject);
            }
        }
        return List.copyOf(byNode.values());
    }

    private void check(List<Reject> rejects, long limit) {
        var first = rejects.getFirst();
        var few = Expr.call(
                StandardFunction.LT, Expr.field(ERRORS, Types.BIGINT), Expr.cast(Expr.integer(limit), Types.BIGINT));
        var name = limit == 1 ? "%s: no row is in error" : "%s: fewer than " + limit + " rows are in error";
        draft.check(
                new Check(name.formatted(first.id()), counted(rejects), new Check.Assertion.EveryRow(few), first.at()));
    }

    private InputRef counted(List<Reject> rejects) {
        var at = rejects.getFirst().at();
        var id = rejects.getFirst().id();
        var rows = rejects.stream().map(this::rows).toList();
        var all = rows.size() == 1
                ? rows.getFirst()
                : draft.add(new Union(draft.id(id + "_all"), rows, Optional.empty(), at), Fidelity.EXACT);
        var number =
                new Measure(ERRORS, Types.BIGINT, Measure.Function.COUNT_ROWS, List.of(), false, Optional.empty(), at);
        return draft.add(
                new Aggregate(draft.id(id + "_count"), all, List.of(), List.of(number), Ordering.NONE, true, at),
                Fidelity.EXACT);
    }

    /** The rows that one of them takes out, as rows that all have the same field. */
    private InputRef rows(Reject reject) {
        var field = new Projection(ERROR, Expr.cast(Expr.integer(1), Types.INTEGER), reject.at());
        return draft.add(
                new Project(
                        draft.id(reject.id() + "_rows"),
                        new InputRef(reject.id(), InputRef.REJECTED),
                        List.of(field),
                        reject.at()),
                Fidelity.EXACT);
    }
}
