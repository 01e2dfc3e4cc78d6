package io.landfall.validation.reference.alteryx;

import io.landfall.parsers.alteryx.Constant;
import io.landfall.parsers.alteryx.Constants;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.WorkflowKind;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRequest;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.expression.FieldValues;
import io.landfall.validation.reference.alteryx.expression.FormulaEvaluator;
import io.landfall.validation.reference.alteryx.flow.Journal;
import io.landfall.validation.reference.alteryx.flow.Steering;
import io.landfall.validation.reference.alteryx.flow.WorkflowRun;
import io.landfall.validation.reference.alteryx.tool.Surroundings;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Runs Alteryx workflows as Designer does. */
public final class AlteryxReference {

    private AlteryxReference() {}

    /** Runs a workflow or an app, with its macros opened by their path. */
    public static LegacyOutcome run(Workflow workflow, LegacyRequest request) {
        try {
            return ran(workflow, request);
        } catch (Unrepeatable early) {
            return early.outcome();
        }
    }

    /** Whether the field that Designer noted for a column of an Input Data tool can hold the number. */
    public static boolean holds(Workflow workflow, SourceLocation place, String column, Number value) {
        return workflow.tools().stream()
                .filter(tool -> tool.at().equals(place))
                .flatMap(tool -> tool.layout("Output").stream())
                .flatMap(layout -> layout.fields().stream())
                .filter(field -> field.name().equalsIgnoreCase(column))
                .allMatch(field -> FieldValues.convert(value, field.type()) != null);
    }

    private static LegacyOutcome ran(Workflow workflow, LegacyRequest request) {
        var branches = new Branches();
        var evaluator = new FormulaEvaluator(request.start(), branches);
        var around = new Surroundings(
                request, workflow, constants(workflow, request), engine(workflow, request), evaluator, branches);
        var answered = workflow.kind() == WorkflowKind.APP ? answered(around) : around;
        var journal = new Journal();
        new WorkflowRun(answered, journal).toItsEnd();
        return new LegacyOutcome.Ran(journal.outputs(), journal.steps(), branches, Map.of());
    }

    /** An app as it runs with the answers of the request, else with those that its author saved. */
    private static Surroundings answered(Surroundings around) {
        var app = Steering.steered(around.workflow(), around.request().parameters(), true, around);
        return new Surroundings(
                around.request(),
                app,
                constants(app, around.request()),
                around.engine(),
                around.evaluator(),
                around.branches());
    }

    /** Constants with the values of the request, by {@code User.Region} or by {@code Region}. */
    private static Constants constants(Workflow workflow, LegacyRequest request) {
        var given = request.parameters();
        return new Constants(workflow.constants().all().stream()
                .map(constant -> {
                    var full = constant.namespace() + "." + constant.name();
                    var value = given.getOrDefault(full, given.getOrDefault(constant.name(), constant.value()));
                    return new Constant(constant.namespace(), constant.name(), value, constant.numeric());
                })
                .toList());
    }

    /** What the engine tells that does not depend on the machine. */
    private static Map<String, Object> engine(Workflow workflow, LegacyRequest request) {
        var known = new HashMap<String, Object>();
        known.put("iterationnumber", 0L);
        var file = workflow.at().file().replace('\\', '/').replace('!', '/');
        known.put("workflowfilename", file.substring(file.lastIndexOf('/') + 1));
        request.parameters().forEach((name, value) -> {
            if (name.regionMatches(true, 0, "Engine.", 0, 7)) {
                known.put(name.substring(7).toLowerCase(Locale.ROOT), value);
            }
        });
        return known;
    }
}
