package io.landfall.rules.alteryx.flow;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.rule.Fidelity;
import io.landfall.parsers.alteryx.Engine;
import io.landfall.parsers.alteryx.MacroType;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.FieldMismatch;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.alteryx.tool.Union;
import io.landfall.parsers.alteryx.tool.UnionMode;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.RepeatedMacro.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Converts the call of a batch macro whose control records are known: one copy of the macro for each, in their order, with the values in
 * the settings where Designer writes them. What the copies give at an output is put together as the macro says. Where the control records
 * come from files, every run checks that they are still these.
 */
record BatchCopies(
        WorkflowAssembly around, CanvasNode node, ToolInputs inputs, KnownControl control, BatchGroups groups) {

    /** A pipeline of more operators than that is no use to anybody. */
    private static final int MOST_TOOLS = 2000;

    private static final String UNION = "AlteryxBasePluginsGui.Union.Union";

    Outcome converted(Workflow macro, MacroType.Batch type) {
        var obstacle = obstacle(macro);
        if (obstacle.isPresent()) {
            return stuck(obstacle.get());
        }
        var outputs = new LinkedHashMap<String, List<Arrival>>();
        for (int i = 0; i < control.rows().size(); i++) {
            var values =
                    control.rows().get(i).stream().map(Optional::orElseThrow).toList();
            switch (new BatchCopy(around, node, inputs, groups).converted(macro, answers(type, values), values, i)) {
                case Outcome.Stuck stuck -> {
                    return stuck;
                }
                case Outcome.Made(var made) -> {
                    var line = "#%d".formatted(i + 1);
                    made.forEach((name, records) -> outputs.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(new Arrival(line, records)));
                }
            }
        }
        if (control.fromFiles()) {
            checkControl();
        }
        return united(outputs, type.outputFields());
    }

    private static Outcome.Stuck stuck(String reason) {
        return new Outcome.Stuck(MacroCode.MACRO_IN_BATCHES, reason);
    }

    private Optional<String> obstacle(Workflow macro) {
        var rows = control.rows();
        if (rows.isEmpty()) {
            return Optional.of(
                    "there are no control records, and which fields its outputs have without any is not documented");
        }
        if (rows.size() * macro.tools().size() > MOST_TOOLS) {
            return Optional.of("a copy for each of %d control records is too much".formatted(rows.size()));
        }
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                var value = rows.get(i).get(j);
                var field = control.texts().fields().get(j);
                if (value.isEmpty()) {
                    return Optional.of("control record %d has no value in '%s'".formatted(i + 1, field.name()));
                }
                if (control.isFraction(j) && !isPlain(value.get())) {
                    return Optional.of(
                            "how Designer writes the number %s into a setting is not sure".formatted(value.get()));
                }
            }
        }
        return groups.control()
                .filter(_ -> rows.stream().map(List::getLast).distinct().count() < rows.size())
                .map(field -> "control records have the same group in '%s'".formatted(field.name()));
    }

    /** A number that every program writes with the same digits. */
    private static boolean isPlain(String number) {
        return number.matches("-?\\d{1,9}(\\.\\d{1,5})?");
    }

    private Map<String, String> answers(MacroType.Batch type, List<String> values) {
        var answers = new HashMap<>(((MacroCall) node.tool().configuration()).values());
        for (int i = 0; i < type.controlParameters().size(); i++) {
            answers.put(type.controlParameters().get(i).name(), values.get(i));
        }
        return answers;
    }

    /** What the copies give, put together by a Union tool that is set as the macro says. */
    private Outcome united(Map<String, List<Arrival>> outputs, MacroType.OutputFields matching) {
        var united = new LinkedHashMap<String, Records>();
        for (var output : outputs.entrySet()) {
            var copies = output.getValue();
            if (copies.size() < control.rows().size()
                    || (matching == MacroType.OutputFields.ALL_SAME && haveOtherFields(copies))) {
                return stuck("its runs give other fields at its output '%s', which its settings forbid"
                        .formatted(output.getKey()));
            }
            var before = around.draft().operators().size();
            var together = around.combined(node, union(matching, copies), copies);
            if (together.isEmpty() || around.hasScripts(before)) {
                return stuck("what its runs give at its output '%s' cannot be put together".formatted(output.getKey()));
            }
            if (control.orderAssumed() || node.workflow().engine() == Engine.AMP) {
                around.draft().orderAssumed(together.get().ref());
            }
            united.put(output.getKey(), together.get());
        }
        return new Outcome.Made(united);
    }

    private static boolean haveOtherFields(List<Arrival> copies) {
        return copies.stream().map(copy -> copy.records().fields()).distinct().count() > 1;
    }

    private Tool union(MacroType.OutputFields matching, List<Arrival> copies) {
        var mode = matching == MacroType.OutputFields.BY_NAME ? UnionMode.BY_NAME : UnionMode.BY_POSITION;
        var order = copies.stream().map(Arrival::connection).toList();
        var tool = node.tool();
        return new Tool(
                tool.id(),
                tool.name(),
                UNION,
                Tool.EngineSettings.NONE,
                tool.containers(),
                false,
                tool.annotation(),
                tool.position(),
                new Union(mode, FieldMismatch.IGNORE, true, true, order, List.of()),
                tool.xml(),
                List.of(),
                List.of(),
                tool.at());
    }

    private void checkControl() {
        var at = node.tool().at();
        var rows = control.rows();
        around.draft()
                .say(Diagnostic.of(
                        MacroCode.BATCHES_AS_FOUND, at, node.tool().name(), node.key(), Integer.toString(rows.size())));
        var texts = new Project(
                around.draft().id(node.wish() + "_Control"),
                control.texts().input(),
                control.texts().fields(),
                at);
        around.draft().add(texts, Fidelity.EXACT);
        var number = new Field(
                FreeNames.beside(texts.fields().stream()
                                .map(field -> field.name())
                                .toList())
                        .take("RecordNumber"),
                Types.BIGINT);
        var numbered = new Sequence(
                around.draft().id(node.wish() + "_Control_number"),
                InputRef.of(texts.id()),
                number,
                1,
                1,
                List.of(),
                Ordering.ARRIVAL,
                at);
        around.draft().add(numbered, Fidelity.EXACT);
        var ref = InputRef.of(numbered.id());
        var name = "%s (%s): the control records are those of the conversion"
                .formatted(node.tool().name(), node.key());
        around.draft().check(new Check(name, ref, new Check.Assertion.RowCount(rows.size()), at));
        around.draft().check(new Check(name, ref, new Check.Assertion.EveryRow(isKnown(texts, number)), at));
    }

    private Expr isKnown(Project texts, Field number) {
        return Conditions.any(IntStream.range(0, control.rows().size())
                .mapToObj(i -> {
                    var all = new ArrayList<Expr>();
                    all.add(Expr.call(
                            StandardFunction.EQ,
                            Expr.field(number.name(), number.type()),
                            Expr.cast(Expr.integer(i + 1L), number.type())));
                    for (int j = 0; j < texts.fields().size(); j++) {
                        var field = texts.fields().get(j);
                        all.add(Expr.call(
                                StandardFunction.EQ,
                                Expr.field(field.name(), field.expr().type()),
                                Expr.text(control.rows().get(i).get(j).orElseThrow())));
                    }
                    return Conditions.all(all);
                })
                .toList());
    }
}
