package io.landfall.rules.powercenter.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.TargetField;
import io.landfall.rules.powercenter.flow.Node.TargetNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Columns of a written file that are not to be NULL. Whether a writer of files refuses such a row as a database does, the guides do not
 * say: of what it rejects they name marks and what databases reject.
 *
 * @param columns as they are written
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/application-service-guide/powercenter-integration-service-architecture/output-files-and-caches/reject-files.html">Reject
 *     files</a>
 */
record FileNulls(TargetNode target, List<Projection> columns) {

    /** Says what each run checks, and of which columns no check helps, since nothing is linked to them. */
    void write(Rows rows, Draft draft) {
        var needed = needed();
        var linked = needed.getOrDefault(true, List.of());
        if (!linked.isEmpty()) {
            draft.say(Diagnostic.of(TargetCode.FILE_NULLS, target.at(), target.name(), names(linked)));
            draft.check(check(rows, linked));
        }
        var unlinked = needed.getOrDefault(false, List.of());
        if (!unlinked.isEmpty()) {
            draft.say(Diagnostic.of(TargetCode.FILE_NULLS_ALWAYS, target.at(), target.name(), names(unlinked)));
        }
    }

    private Check check(Rows rows, List<Projection> linked) {
        return new Check(
                "%s: no NULL in %s".formatted(target.name(), names(linked)),
                rows.ref(),
                new Check.Assertion.EveryRow(Conditions.all(linked.stream()
                        .map(column -> Expr.call(StandardFunction.IS_NOT_NULL, column.expr()))
                        .toList())),
                target.at());
    }

    private static String names(List<Projection> columns) {
        return columns.stream().map(Projection::name).collect(Collectors.joining(", "));
    }

    /** By whether anything is linked to them. */
    private Map<Boolean, List<Projection>> needed() {
        var names = TargetFile.columns(target).stream()
                .filter(field -> !field.nullable())
                .map(TargetField::name)
                .collect(Collectors.toSet());
        return columns.stream()
                .filter(column -> names.contains(column.name()))
                .collect(Collectors.groupingBy(column -> !(column.expr() instanceof Literal.Missing)));
    }
}
