package io.landfall.rules.alteryx.flow;

import io.landfall.converter.analysis.UniqueRows;
import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.alteryx.Engine;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.expression.AlteryxFormulas;
import io.landfall.parsers.alteryx.tool.FormulaText;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.expression.Expression;
import io.landfall.rules.alteryx.expression.AlteryxFormulaRules;
import io.landfall.rules.alteryx.expression.FormulaContext;
import io.landfall.rules.alteryx.expression.LongNumber;
import io.landfall.rules.alteryx.expression.OpenCase;
import io.landfall.rules.alteryx.field.AlteryxField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The workflow around one tool while it is put together. */
record CanvasContext(
        Canvas canvas,
        CanvasNode node,
        Draft draft,
        Export export,
        FileSchemas schemas,
        Rounds rounds,
        RoundControl control,
        OpenCases cases)
        implements ToolContext {

    @Override
    public Engine engine() {
        return node.workflow().engine();
    }

    @Override
    public Sighting sighting() {
        return switch (node.workflow().kind()) {
            case WORKFLOW -> Sighting.DATA;
            case APP -> Sighting.ANSWERS;
            case MACRO -> Sighting.SAMPLE;
        };
    }

    @Override
    public boolean isRepeated() {
        return rounds.isRepeated();
    }

    @Override
    public boolean isRead(String anchor) {
        return canvas.isRead(node.key(), anchor);
    }

    @Override
    public String id(Tool tool) {
        return draft.id(node.wish());
    }

    @Override
    public String id(Tool tool, String part) {
        return draft.id(node.wish() + "_" + part);
    }

    @Override
    public void open(OpenCase open) {
        cases.add(open);
    }

    @Override
    public Optional<Expr> formula(FormulaText formula, FormulaContext scope, Findings findings) {
        var parsed = AlteryxFormulas.parse(formula.text(), node.workflow().constants(), formula.at());
        parsed.diagnostics().forEach(findings::say);
        var filled = control.filled(parsed.value());
        var value = findings.take(AlteryxFormulaRules.translator().translate(filled, scope))
                .map(Translated::value);
        value.stream().flatMap(found -> LongNumber.in(found, formula.at())).forEach(cases::add);
        return value;
    }

    @Override
    public Expression read(FormulaText formula) {
        return AlteryxFormulas.parse(formula.text(), node.workflow().constants(), formula.at())
                .value();
    }

    @Override
    public FormulaContext scope(Function<String, Optional<Expr>> fields) {
        return new FormulaContext() {

            @Override
            public Optional<Expr> field(String name) {
                return fields.apply(name).or(() -> control.value(name, fields));
            }

            @Override
            public Optional<Expr> constant(String name) {
                return constantOf(name);
            }

            @Override
            public void open(OpenCase open) {
                cases.add(open);
            }

            @Override
            public Expr runTime() {
                draft.parameter(new Parameter(Parameter.RUN_DATE, Types.TIMESTAMP, Optional.empty()));
                return new Expr.ParameterRef(Parameter.RUN_DATE, Types.TIMESTAMP);
            }
        };
    }

    /** The author's own constants, and the workflow's name; folders of the engine are asked of each run. */
    private Optional<Expr> constantOf(String name) {
        var dot = name.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        if (name.equalsIgnoreCase("Engine.WorkflowFileName")) {
            return Optional.of(Expr.text(export.file().name()));
        }
        if (name.equalsIgnoreCase("Engine.IterationNumber")) {
            return rounds.number();
        }
        var asked = EngineConstant.of(name, node.workflow().kind()).filter(_ -> !isRepeated());
        if (asked.isPresent()) {
            return asked.map(constant -> answer(constant.asked()));
        }
        return node.workflow()
                .constants()
                .find(name.substring(0, dot), name.substring(dot + 1))
                .flatMap(constant ->
                        constant.numeric() ? number(constant.value()) : Optional.of(Expr.text(constant.value())));
    }

    private Expr answer(Parameter parameter) {
        draft.parameter(parameter);
        draft.say(Diagnostic.of(
                FlowCode.CONSTANT_ASKED, node.tool().at(), node.tool().name(), parameter.name(), parameter.name()));
        return new Expr.ParameterRef(parameter.name(), parameter.type());
    }

    private static Optional<Expr> number(String text) {
        try {
            return Optional.of(Expr.number(new BigDecimal(text.strip()), Types.DOUBLE));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<List<AlteryxField>> fileFields(Dataset.File file, SourceLocation at) {
        return schemas.fields(export, file, at)
                .map(fields -> fields.stream().map(AlteryxField::of).toList());
    }

    @Override
    public Quoting quoting() {
        return Quoting.of(canvas.nodes().stream()
                .map(CanvasNode::tool)
                .flatMap(tool -> DatabaseTexts.of(tool.configuration()).stream())
                .toList());
    }

    @Override
    public boolean differ(Records records, List<AlteryxField> fields) {
        var names = fields.stream().map(AlteryxField::name).collect(Collectors.toSet());
        return UniqueRows.differ(draft.operators(), records.ref(), names);
    }

    @Override
    public boolean hasWholeSeconds(Dataset.File file, SourceLocation at) {
        return schemas.hasWholeSeconds(export, file, at);
    }

    @Override
    public Optional<KnownRecords> known(List<Operator> beyond, Records texts, int most, SourceLocation at) {
        if (isRepeated()) {
            return Optional.empty();
        }
        var operators = new ArrayList<>(draft.operators());
        operators.addAll(beyond);
        return KnownRecords.of(operators, draft.origin(), texts, at, pipeline -> schemas.rows(export, pipeline, most));
    }

    @Override
    public Optional<List<List<Optional<String>>>> stated(
            List<Operator> beyond, Records texts, int most, SourceLocation at) {
        if (isRepeated()) {
            return Optional.empty();
        }
        var operators = new ArrayList<>(draft.operators());
        operators.addAll(beyond);
        var names = texts.fields().stream().map(AlteryxField::name).toList();
        return StatedValues.of(operators, texts.ref(), names)
                .flatMap(stated -> KnownRecords.of(
                        stated.operators(),
                        draft.origin(),
                        texts.at(stated.rows()),
                        at,
                        pipeline -> schemas.rows(export, pipeline, most)))
                .map(KnownRecords::rows);
    }

    @Override
    public String substituted(String text) {
        return node.workflow().constants().substitute(text).text();
    }

    @Override
    public String place(String path) {
        return EngineConstant.place(substituted(path), node.workflow().kind());
    }
}
