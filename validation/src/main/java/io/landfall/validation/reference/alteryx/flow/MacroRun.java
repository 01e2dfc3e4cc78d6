package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.MacroTarget;
import io.landfall.parsers.alteryx.MacroType;
import io.landfall.parsers.alteryx.RuntimeProperties;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.alteryx.tool.MacroInput;
import io.landfall.parsers.alteryx.tool.MacroOutput;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.expression.FieldValues;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.tool.Answer;
import io.landfall.validation.reference.alteryx.tool.Surroundings;
import io.landfall.validation.reference.alteryx.tool.ToolRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens a macro for one call: once, again for each control record, or again and again with what comes back. */
final class MacroRun {

    private final MacroCall call;
    private final ToolRun run;
    private final Journal journal;
    private Optional<DocumentRun> opened = Optional.empty();

    MacroRun(MacroCall call, ToolRun run, Journal journal) {
        this.call = call;
        this.run = run;
        this.journal = journal;
    }

    Answer answer() {
        var target = run.around().workflow().macroOf(run.tool()).orElseThrow(() -> refused(""));
        if (!(target instanceof MacroTarget.Resolved(var _, var macro, var _))) {
            throw refused("");
        }
        var type = macro.properties().runtime().map(RuntimeProperties::macro).orElse(new MacroType.Standard());
        return switch (type) {
            case MacroType.Standard _ -> {
                var inside = once(macro, call.values(), Map.of(), inputs(macro));
                opened = Optional.of(inside);
                yield outputs(macro, inside);
            }
            case MacroType.Batch batch -> batch(macro, batch);
            case MacroType.Iterative iterative -> iterative(macro, iterative);
        };
    }

    /** What runs inside, where it does so once. */
    Optional<DocumentRun> opened() {
        return opened;
    }

    private Unrepeatable refused(String how) {
        return run.refused("the macro %s%s".formatted(call.path(), how));
    }

    /** What the caller hands in, by the name of the input. */
    private Map<String, Records> inputs(Workflow macro) {
        var inputs = new LinkedHashMap<String, Records>();
        for (var tool : macro.tools()) {
            if (tool.configuration() instanceof MacroInput input) {
                var arrived = run.arrived(input.name());
                if (arrived.isEmpty() && !input.optional()) {
                    throw refused(" without records at its input %s".formatted(input.name()));
                }
                arrived.ifPresent(records -> inputs.put(input.name(), mapped(input, records)));
            }
        }
        return inputs;
    }

    /** A map names the fields as the macro does; what else comes in is not known for certain, and comes in here. */
    private Records mapped(MacroInput input, Records records) {
        var map = call.fieldMap(input.name());
        if (map.isEmpty()) {
            return records;
        }
        if (!input.fieldMap()) {
            throw refused(" with a map that its input %s does not ask for".formatted(input.name()));
        }
        var names = new HashMap<Integer, String>();
        map.forEach((inside, outside) -> {
            var position = records.position(outside);
            if (position < 0 || names.put(position, inside) != null) {
                throw refused(" with a map that no records fit");
            }
        });
        var fields = new ArrayList<FlowField>();
        for (int i = 0; i < records.fields().size(); i++) {
            var field = records.fields().get(i);
            var name = names.getOrDefault(i, field.name());
            fields.add(field.named(name));
        }
        if (fields.stream()
                        .map(field -> field.name().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < fields.size()) {
            throw refused(" with two fields of one name");
        }
        return records.withFields(fields);
    }

    private DocumentRun once(
            Workflow macro, Map<String, String> answers, Map<String, Object> engine, Map<String, Records> inputs) {
        return running(Steering.steered(macro, answers, false, run.around()), engine, inputs);
    }

    /** No control record changes the macro: its outputs have the fields that they had when it was saved. */
    private DocumentRun asSaved(Workflow macro, Map<String, Records> inputs) {
        return running(macro, Map.of("iterationnumber", 0L), inputs);
    }

    private DocumentRun running(Workflow steered, Map<String, Object> engine, Map<String, Records> inputs) {
        var known = new HashMap<>(run.around().engine());
        known.putAll(engine);
        var around = new Surroundings(
                run.around().request(),
                OpenWays.of(steered),
                steered.constants(),
                known,
                run.around().evaluator(),
                run.around().branches());
        return new DocumentRun(around, inputs, journal);
    }

    private static List<String> outputNames(Workflow macro) {
        return macro.tools().stream()
                .filter(tool -> !tool.disabled())
                .map(Tool::configuration)
                .filter(MacroOutput.class::isInstance)
                .map(configuration -> ((MacroOutput) configuration).name())
                .toList();
    }

    /** Those outputs that somebody reads: the others need not run. */
    private Answer outputs(Workflow macro, DocumentRun inside) {
        var anchors = new LinkedHashMap<String, Records>();
        for (var name : outputNames(macro)) {
            if (isRead(name)) {
                inside.output(name).ifPresent(records -> anchors.put(name, records));
            }
        }
        return new Answer(anchors);
    }

    private boolean isRead(String output) {
        return run.around().workflow().from(run.tool().id()).stream()
                .anyMatch(line -> line.origin().anchor().equals(output));
    }

    private Answer batch(Workflow macro, MacroType.Batch batch) {
        var control = run.input("Control");
        var parameters = call.controlParameters();
        var inputs = inputs(macro);
        var gathered = new Gathered(batch.outputFields(), run);
        if (control.rows().isEmpty()) {
            withoutRuns(macro, inputs).forEach((name, records) -> gathered.add(name, records.withRows(List.of())));
        }
        var groups = new RecordGroups(call, run);
        groups.check(control);
        var iteration = 0L;
        for (var row : control.rows()) {
            var answers = new HashMap<>(call.values());
            parameters.forEach((question, field) -> {
                var value = FieldValues.text(row.get(run.position(control, field)));
                if (value == null) {
                    throw run.undefined("a control record without a value in '%s'".formatted(field));
                }
                answers.put(question, value);
            });
            var engine = Map.<String, Object>of("iterationnumber", iteration++);
            batch(macro, answers, engine, groups.of(row, control, inputs))
                    .anchors()
                    .forEach(gathered::add);
        }
        return gathered.answer();
    }

    /** Other control records may ask for what can be repeated, such as files that are given. */
    private Answer batch(
            Workflow macro, Map<String, String> answers, Map<String, Object> engine, Map<String, Records> inputs) {
        try {
            return outputs(macro, once(macro, answers, engine, inputs));
        } catch (Unrepeatable end) {
            throw end.outcome() instanceof LegacyOutcome.Refused(var at, var what)
                    ? Unrepeatable.undefined(at, what)
                    : end;
        }
    }

    private Map<String, Records> withoutRuns(Workflow macro, Map<String, Records> inputs) {
        try {
            return outputs(macro, asSaved(macro, inputs)).anchors();
        } catch (Unrepeatable _) {
            throw run.undefined("no control record, and a macro that does not run as it was saved");
        }
    }

    private Answer iterative(Workflow macro, MacroType.Iterative iterative) {
        var inputs = new HashMap<>(inputs(macro));
        var gathered = new Gathered(iterative.outputFields(), run);
        for (long iteration = 0; iteration < iterative.limit(); iteration++) {
            var inside = once(macro, call.values(), Map.of("iterationnumber", iteration), inputs);
            for (var name : outputNames(macro)) {
                if (!name.equals(iterative.output())) {
                    inside.output(name).ifPresent(records -> gathered.add(name, records));
                }
            }
            var back = inside.output(iterative.output());
            if (back.isEmpty() || back.get().rows().isEmpty()) {
                back.ifPresent(records -> gathered.add(iterative.output(), records));
                return gathered.answer();
            }
            inputs.put(iterative.input(), back.get());
        }
        if (iterative.atLimit() == MacroType.AtLimit.ERROR) {
            throw run.failed("the macro reaches its limit of iterations");
        }
        var rest = inputs.get(iterative.input());
        if (rest != null) {
            gathered.add(iterative.output(), rest);
        }
        return gathered.answer();
    }
}
