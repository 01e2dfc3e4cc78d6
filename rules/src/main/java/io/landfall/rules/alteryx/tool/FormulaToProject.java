package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.Formula;
import io.landfall.parsers.alteryx.tool.Formula.FormulaField;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.expression.ComputedValue;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldCode;
import io.landfall.rules.alteryx.field.FieldLimits;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Computes fields from top to bottom; a formula sees what those above it made. A field that exists keeps its type and size. A formula
 * that reads what one above it made starts a projection of its own.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/formula-tool.html">Formula Tool</a>
 */
@RuleInfo(
        code = "AX-FRM-R01",
        summary = "A Formula becomes projections, one after the other where formulas build on each other",
        fidelity = Fidelity.EXACT,
        before = "Formula",
        after = "project")
final class FormulaToProject implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Formula formula
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, formula, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Formula formula, Records records, ToolContext context) {
        var findings = new Findings();
        var stages = new Stages(tool, records, context);
        for (var line : formula.fields()) {
            if (line.enabled()) {
                compute(tool, line, stages, context, findings);
            }
        }
        return findings.answer(() -> stages.result(findings));
    }

    private static void compute(Tool tool, FormulaField line, Stages stages, ToolContext context, Findings findings) {
        var field = stages.field(line.field()).or(() -> created(tool, line, findings));
        var value = context.formula(line.expression(), context.scope(stages.records()), findings);
        if (field.isPresent() && value.isPresent()) {
            var limits = FieldLimits.checked(!context.isRepeated());
            var at = tool.at().child(line.field());
            var computed = new ComputedValue(value.get(), stages::field);
            findings.take(computed.stored(field.get(), at, limits))
                    .ifPresent(known -> stages.set(field.get(), known, limits));
        } else {
            // Why there is no value has been said; later formulas may still name the field.
            field.ifPresent(known -> stages.set(known, Expr.nothing(known.sqlType()), FieldLimits.unchecked()));
        }
    }

    private static Optional<AlteryxField> created(Tool tool, FormulaField line, Findings findings) {
        var type = line.type().type();
        if (line.field().isBlank()) {
            findings.block(Diagnostic.of(FieldCode.NO_NAME, tool.at(), tool.name()));
            return Optional.empty();
        }
        if (type == FieldType.NONE || type == FieldType.UNKNOWN) {
            findings.block(Diagnostic.of(FieldCode.TYPE_UNKNOWN, tool.at(), line.field()));
            return Optional.empty();
        }
        return Optional.of(AlteryxField.of(line.field(), line.type()));
    }

    /** Projections one after the other: a new one begins where a value reads a field that the current one makes. */
    private static final class Stages {

        private final Tool tool;
        private final ToolContext context;
        private final List<Operator> operators = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private final Map<String, Expr> made = new LinkedHashMap<>();
        private InputRef ref;
        private List<AlteryxField> fields;

        Stages(Tool tool, Records records, ToolContext context) {
            this.tool = tool;
            this.context = context;
            this.ref = records.ref();
            this.fields = new ArrayList<>(records.fields());
        }

        Records records() {
            return new Records(ref, fields);
        }

        Optional<AlteryxField> field(String name) {
            return records().field(name);
        }

        void set(AlteryxField field, Expr value, FieldLimits limits) {
            var readsNew = value.fields().stream().anyMatch(read -> made.containsKey(key(read.name())));
            if (readsNew || made.containsKey(key(field.name()))) {
                flush();
            }
            limits.check(tool.name(), ref, tool.at().child(field.name())).ifPresent(checks::add);
            made.put(key(field.name()), value);
            if (fields.stream().noneMatch(known -> known.isCalled(field.name()))) {
                fields.add(field);
            }
        }

        private static String key(String name) {
            return name.toLowerCase(Locale.ROOT);
        }

        private void flush() {
            var projections = fields.stream()
                    .map(field -> new Projection(
                            field.name(), made.getOrDefault(key(field.name()), field.value()), tool.at()))
                    .toList();
            var project = new Project(context.id(tool), ref, projections, tool.at());
            operators.add(project);
            ref = InputRef.of(project.id());
            made.clear();
        }

        ToolResult result(Findings findings) {
            if (!made.isEmpty() || operators.isEmpty()) {
                flush();
            }
            return ToolResult.of(operators, records(), findings).withChecks(checks);
        }
    }
}
