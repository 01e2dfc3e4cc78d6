package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.Imputation;
import io.landfall.parsers.alteryx.tool.Imputation.Replaced;
import io.landfall.parsers.alteryx.tool.Imputation.Replacement;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces NULL, or a value, in numbers by the mean or the median of the others, or by a value. The mean leaves out the value that goes;
 * of the median the page does not say so. Fields keep their places and types.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/imputation-tool.html">Imputation Tool</a>
 */
@RuleInfo(
        code = "AX-IMP-R01",
        summary =
                "An Imputation becomes a projection, of a mean or a median behind an aggregate that every record is joined with",
        fidelity = Fidelity.EXACT,
        before = "Imputation",
        after = "aggregate, join, project")
final class ImputationToProject implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Imputation imputation
                ? ToolRules.withInput(
                        tool, inputs, records -> new Imputing(tool, imputation, records, context).converted())
                : Rewrite.declined();
    }

    /** One Imputation with what comes into it. */
    private static final class Imputing {

        private final Tool tool;
        private final Imputation imputation;
        private final Records records;
        private final ToolContext context;
        private final Findings findings = new Findings();

        Imputing(Tool tool, Imputation imputation, Records records, ToolContext context) {
            this.tool = tool;
            this.imputation = imputation;
            this.records = records;
            this.context = context;
        }

        Rewrite<ToolResult> converted() {
            obstacle()
                    .ifPresent(why ->
                            findings.block(Diagnostic.of(ShapeCode.IMPUTE_SETTINGS, tool.at(), tool.name(), why)));
            var fields = ToolRules.fields(tool, records, imputation.fields(), findings);
            fields.stream().filter(field -> !fits(field)).forEach(this::refuse);
            if (!isByValue()) {
                findings.say(Diagnostic.of(
                        ShapeCode.IMPUTE_STATISTIC,
                        tool.at(),
                        tool.name(),
                        imputation.replacement() == Replacement.MEAN ? "mean" : "median"));
            }
            return findings.answer(() -> isByValue() ? byValue(fields) : byStatistic(fields));
        }

        private boolean isByValue() {
            return imputation.replacement() == Replacement.VALUE;
        }

        private Optional<String> obstacle() {
            if (imputation.fields().isEmpty()) {
                return Optional.of("no field is ticked");
            }
            if (imputation.replaced() == Replaced.UNKNOWN || imputation.replacement() == Replacement.UNKNOWN) {
                return Optional.of("its settings are not of a version that Landfall knows");
            }
            if (imputation.indicator() || imputation.separate()) {
                return Optional.of("it adds fields whose names the page does not tell");
            }
            if (imputation.replacement() == Replacement.MODE) {
                return Optional.of("it takes the most frequent value, and several may be as frequent");
            }
            return imputation.replaced() == Replaced.VALUE && imputation.replacement() == Replacement.MEDIAN
                    ? Optional.of("the value that goes may count for the median")
                    : Optional.empty();
        }

        private void refuse(AlteryxField field) {
            findings.block(Diagnostic.of(
                    ShapeCode.IMPUTE_FIELD,
                    tool.at(),
                    tool.name(),
                    field.name(),
                    field.type().code()));
        }

        private boolean fits(AlteryxField field) {
            var goes = imputation.replaced() != Replaced.VALUE
                    || FieldNumber.of(imputation.replacedValue(), field).isPresent();
            var comes = isByValue()
                    ? FieldNumber.of(imputation.replacementValue(), field).isPresent()
                    : field.type() == FieldType.DOUBLE;
            return goes && comes;
        }

        private ToolResult byValue(List<AlteryxField> fields) {
            var columns = Columns.of(records.fields());
            for (var field : fields) {
                var comes = FieldNumber.of(imputation.replacementValue(), field).orElseThrow();
                columns.put(field, Expr.when(isReplaced(field, field.value()), comes, field.value()));
            }
            var project = columns.project(context.id(tool), records.ref(), tool.at());
            return ToolResult.of(List.of(project), columns.records(project), findings);
        }

        private Expr isReplaced(AlteryxField field, Expr value) {
            return imputation.replaced() == Replaced.NULL
                    ? Expr.call(StandardFunction.IS_NULL, value)
                    : Expr.call(StandardFunction.EQ, value, goes(field));
        }

        private Expr goes(AlteryxField field) {
            return FieldNumber.of(imputation.replacedValue(), field).orElseThrow();
        }

        private ToolResult byStatistic(List<AlteryxField> fields) {
            var free = FreeNames.besideFields(records.fields());
            var measures = new LinkedHashMap<AlteryxField, Measure>();
            fields.forEach(field -> measures.put(field, measure(field, free)));
            var aggregate = new Aggregate(
                    context.id(tool, "others"),
                    records.ref(),
                    List.of(),
                    List.copyOf(measures.values()),
                    Ordering.NONE,
                    true,
                    tool.at());
            var join = new Join(
                    context.id(tool),
                    records.ref(),
                    InputRef.of(aggregate.id()),
                    Join.Kind.LEFT,
                    Expr.truth(true),
                    projections(measures),
                    tool.at());
            return ToolResult.of(List.of(aggregate, join), records.at(InputRef.of(join.id())), findings);
        }

        private Measure measure(AlteryxField field, FreeNames free) {
            return new Measure(
                    free.take("_" + field.name()),
                    Types.DOUBLE,
                    imputation.replacement() == Replacement.MEAN ? Measure.Function.AVG : Measure.Function.MEDIAN,
                    List.of(field.value()),
                    false,
                    imputation.replaced() == Replaced.NULL
                            ? Optional.empty()
                            : Optional.of(Expr.call(StandardFunction.NE, field.value(), goes(field))),
                    tool.at());
        }

        private List<Projection> projections(Map<AlteryxField, Measure> measures) {
            var projections = new ArrayList<Projection>();
            for (var field : records.fields()) {
                var own = Expr.left(field.name(), field.sqlType());
                var measure = measures.get(field);
                var value = measure == null
                        ? own
                        : Expr.when(isReplaced(field, own), Expr.right(measure.name(), Types.DOUBLE), own);
                projections.add(new Projection(field.name(), value, tool.at()));
            }
            return projections;
        }
    }
}
