package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.powercenter.TargetField;
import io.landfall.rules.powercenter.flow.Node.TargetNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The columns that a target writes, each with the value of the port that is linked to it in the type of the column. A file has the columns
 * that nothing is linked to as well, a table gives them values of its own.
 *
 * @param links the port that each linked column takes, by the column's name in lower case
 * @param rows carry all of these ports
 */
record LinkedColumns(TargetNode target, Map<String, PortRef> links, Rows rows, AssemblyContext context) {

    /**
     * What is written.
     *
     * @param failures when a row has a value that a column cannot take
     */
    record Values(List<Projection> columns, List<Expr> failures) {

        Values {
            columns = List.copyOf(columns);
            failures = List.copyOf(failures);
        }
    }

    /**
     * The values of all columns.
     *
     * @param findings take what there is to say of them
     */
    Values values(Findings findings) {
        var columns = new ArrayList<Projection>();
        var failures = new ArrayList<Expr>();
        for (var field : fields()) {
            var linked = Optional.ofNullable(links.get(field.name().toLowerCase(Locale.ROOT)));
            if (linked.isPresent() || isFile()) {
                var type = TargetFile.type(field, isFile());
                var value = linked.flatMap(port -> value(port, type, field, findings));
                value.flatMap(Translated::fails).ifPresent(failures::add);
                value.map(Translated::value)
                        .flatMap(number -> TargetFile.tooLong(target, field, number))
                        .ifPresent(failures::add);
                columns.add(new Projection(
                        field.name(), value.map(Translated::value).orElse(Expr.nothing(type)), field.at()));
            }
        }
        return new Values(columns, failures);
    }

    private boolean isFile() {
        return TargetFile.layout(target).isPresent();
    }

    private List<TargetField> fields() {
        return isFile() ? TargetFile.columns(target) : target.definition().fields();
    }

    private Optional<Translated> value(PortRef port, SqlType type, TargetField field, Findings findings) {
        return rows.value(port)
                .flatMap(given -> findings.take(
                        isRounded(given) && NarrowDecimal.takes(given, type)
                                ? Rewrite.to(NarrowDecimal.of(given, type))
                                : context.checked(converted(given, port, type, field), type, field.at())));
    }

    private Rewrite<Translated> converted(Expr given, PortRef port, SqlType type, TargetField field) {
        return boundary().convert(Translated.of(given), context.digits(Optional.of(port)), type, field.at());
    }

    /** Links keep the scale of a decimal, and targets round it; what else goes into a file is converted as between ports. */
    private boolean isRounded(Expr given) {
        return !isFile() || given.type() instanceof SqlType.Decimal;
    }

    /** Between dates and texts the session's format holds, in a file too: the file's own is for its date columns. */
    private PortBoundary boundary() {
        return new PortBoundary(context.session());
    }
}
