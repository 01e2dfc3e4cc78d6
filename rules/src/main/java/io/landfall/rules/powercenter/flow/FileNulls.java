package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.powercenter.TargetField;
import io.landfall.rules.powercenter.flow.Node.TargetNode;
import java.util.List;
import java.util.Optional;
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

    /** A check that none of them is NULL; empty where all columns may be. */
    Optional<Check> check(Rows rows) {
        var given = needed().stream()
                .map(column -> Expr.call(StandardFunction.IS_NOT_NULL, column.expr()))
                .toList();
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(new Check(
                        "%s: no NULL in %s".formatted(target.name(), names()),
                        rows.ref(),
                        new Check.Assertion.EveryRow(Conditions.all(given)),
                        target.at()));
    }

    /** Their names, as people read them. */
    String names() {
        return needed().stream().map(Projection::name).collect(Collectors.joining(", "));
    }

    private List<Projection> needed() {
        var names = TargetFile.columns(target).stream()
                .filter(field -> !field.nullable())
                .map(TargetField::name)
                .collect(Collectors.toSet());
        return columns.stream().filter(column -> names.contains(column.name())).toList();
    }
}
