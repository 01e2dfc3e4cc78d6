package io.landfall.rules.alteryx.tool;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldMap;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.MacroCode;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Gives the fields that a caller maps the names that the macro knows them by. Macros that run in Designer read them by those names alone.
 * Whether fields that nobody maps come in beside them is not documented.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/interface/macro-input-tool.html">Macro Input Tool</a>
 */
@RuleInfo(
        code = "AX-MAP-R01",
        summary = "A field map of a macro renames the fields that come in",
        fidelity = Fidelity.EXACT,
        before = "Field map of a macro",
        after = "project")
final class FieldMapToProject implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof FieldMap map
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, map, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, FieldMap map, Records records, ToolContext context) {
        var findings = new Findings();
        obstacle(map, records)
                .ifPresent(reason -> findings.block(Diagnostic.of(
                        MacroCode.MACRO_NOT_OPENED,
                        tool.at(),
                        map.macro(),
                        String.valueOf(map.call()),
                        "the input '%s' maps %s".formatted(map.input(), reason))));
        doubt(tool, map, records).forEach(findings::say);
        return findings.answer(() -> {
            var fields = records.fields().stream()
                    .map(field -> field.named(name(map, field)))
                    .toList();
            var project = new Project(
                    context.id(tool),
                    records.ref(),
                    records.fields().stream()
                            .map(field -> new Projection(name(map, field), field.value(), tool.at()))
                            .toList(),
                    tool.at());
            return ToolResult.of(List.of(project), new Records(InputRef.of(project.id()), fields), findings);
        });
    }

    private static List<Diagnostic> doubt(Tool tool, FieldMap map, Records records) {
        var doubts = new ArrayList<Diagnostic>();
        var others = records.fields().stream()
                .map(AlteryxField::name)
                .filter(name -> map.fields().isEmpty()
                        ? known(map, name).isEmpty()
                        : inside(map, name).isEmpty())
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            doubts.add(Diagnostic.of(MacroCode.OTHER_FIELDS_COME_IN, tool.at(), map.macro(), map.input(), others));
        }
        var arriving = records.fields().stream()
                .map(field -> name(map, field))
                .filter(name -> known(map, name).isPresent())
                .toList();
        if (!isInOrder(arriving, List.copyOf(map.known().keySet()))) {
            doubts.add(Diagnostic.of(
                    MacroCode.MAPPED_IN_OTHER_ORDER, tool.at(), map.macro(), map.input(), String.join(", ", arriving)));
        }
        for (var field : records.fields()) {
            known(map, name(map, field))
                    .filter(type -> !isAlike(type, field.type()))
                    .ifPresent(type -> doubts.add(Diagnostic.of(
                            MacroCode.MAPPED_OF_OTHER_KIND,
                            tool.at(),
                            map.macro(),
                            name(map, field),
                            type.code(),
                            field.type().code())));
        }
        return doubts;
    }

    private static boolean isInOrder(List<String> names, List<String> order) {
        var wanted = order.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        var places = names.stream()
                .map(name -> wanted.indexOf(name.toLowerCase(Locale.ROOT)))
                .toList();
        return places.equals(places.stream().sorted().toList());
    }

    /** What the macro was saved with is a sample: numbers of another range, and texts of another length, are meant to come in. */
    private static boolean isAlike(FieldType one, FieldType other) {
        return one == other || (one.isText() && other.isText()) || (one.isNumber() && other.isNumber());
    }

    private static Optional<FieldType> known(FieldMap map, String name) {
        return map.known().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What Designer's own dialog does not let anybody map, or what nothing is known of. */
    private static Optional<String> obstacle(FieldMap map, Records records) {
        var taken = new HashSet<String>();
        for (var entry : map.fields().entrySet()) {
            if (records.field(entry.getValue()).isEmpty()) {
                return Optional.of("no field that arrives to '%s'".formatted(entry.getKey()));
            }
            if (!taken.add(entry.getValue().toLowerCase(Locale.ROOT))) {
                return Optional.of("the field '%s' twice".formatted(entry.getValue()));
            }
        }
        var names = new HashSet<String>();
        return records.fields().stream()
                .map(field -> name(map, field))
                .filter(name -> !names.add(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map("a field to '%s', and another one is called like that"::formatted);
    }

    private static String name(FieldMap map, AlteryxField field) {
        return inside(map, field.name()).orElse(field.name());
    }

    private static Optional<String> inside(FieldMap map, String field) {
        return map.fields().entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(field))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
