package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.Connection;
import io.landfall.parsers.alteryx.Connection.Anchor;
import io.landfall.parsers.alteryx.MacroTarget;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.FieldMap;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.alteryx.tool.MacroInput;
import io.landfall.parsers.alteryx.tool.MappedFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Writes down as tools what field maps do: a macro with such a map asks its caller which field stands for each one that it knows, and the
 * records come in under the names of the macro.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/interface/macro-input-tool.html">Macro Input Tool</a>
 */
final class FieldMaps {

    private static final String OUTPUT = "Output";

    private final Workflow workflow;
    private final Predicate<Tool> runs;
    private final List<Tool> tools;
    private final List<Connection> connections;

    private FieldMaps(Workflow workflow, Predicate<Tool> runs) {
        this.workflow = workflow;
        this.runs = runs;
        this.tools = new ArrayList<>(workflow.tools());
        this.connections = new ArrayList<>(workflow.connections());
    }

    /** The workflow with a tool before each input with a map, and one behind each output of a macro with other names inside. */
    static Workflow written(Workflow workflow, Predicate<Tool> runs) {
        var maps = new FieldMaps(workflow, runs);
        workflow.tools().stream().filter(runs).forEach(maps::write);
        return maps.tools.size() == workflow.tools().size()
                ? workflow
                : workflow.withTools(maps.tools).withConnections(maps.connections);
    }

    /** Whether a tool is a part of a call, which nobody sees on the canvas. */
    static boolean wrote(Tool tool) {
        return tool.configuration() instanceof FieldMap || tool.configuration() instanceof MappedFields;
    }

    private void write(Tool tool) {
        if (tool.configuration() instanceof MacroCall call
                && workflow.macroOf(tool).orElse(null) instanceof MacroTarget.Resolved target) {
            var renamed = new LinkedHashSet<String>();
            for (var inner : target.macro().tools()) {
                if (inner.configuration() instanceof MacroInput input && input.fieldMap()) {
                    var map = new FieldMap(
                            tool.id(), tool.name(), input.name(), call.fieldMap(input.name()), known(inner));
                    write(tool, map);
                    map.fields().entrySet().stream()
                            .filter(entry -> !entry.getKey().equals(entry.getValue()))
                            .map(Map.Entry::getKey)
                            .forEach(renamed::add);
                }
            }
            if (!renamed.isEmpty()) {
                behind(tool, renamed);
            }
        }
    }

    private void write(Tool call, FieldMap map) {
        if (!map.fields().isEmpty() || !map.known().isEmpty()) {
            lines(call, map.input()).forEach(line -> before(call, line, map));
        }
    }

    /** The fields of the sample that an input was saved with. */
    private static Map<String, FieldType> known(Tool input) {
        var known = new LinkedHashMap<String, FieldType>();
        input.layout(OUTPUT).stream()
                .flatMap(layout -> layout.fields().stream())
                .forEach(field -> known.put(field.name(), field.type().type()));
        return known;
    }

    /** Lines may end at tools that have been written for other calls. */
    private List<Connection> lines(Tool tool, String input) {
        return connections.stream()
                .filter(line -> line.destination().equals(new Anchor(tool.id(), input)) && isRunning(line.origin()))
                .toList();
    }

    private boolean isRunning(Anchor end) {
        return tools.stream().filter(tool -> tool.id() == end.tool()).anyMatch(runs);
    }

    private void before(Tool call, Connection line, FieldMap map) {
        var made = add(call.within(next(), "Field Map", map, List.of()));
        connections.replaceAll(one -> one.equals(line) ? line(one.origin(), new Anchor(made, "Input"), one) : one);
        connections.add(line(new Anchor(made, OUTPUT), line.destination(), line));
    }

    private void behind(Tool call, Set<String> renamed) {
        connections.stream()
                .filter(line -> line.origin().tool() == call.id() && isRunning(line.destination()))
                .map(Connection::origin)
                .distinct()
                .toList()
                .forEach(output -> behind(call, output, renamed));
    }

    private void behind(Tool call, Anchor output, Set<String> renamed) {
        var seen = call.layout(output.anchor()).stream().toList();
        var made = add(call.within(next(), "Mapped Fields", new MappedFields(call.name(), renamed), seen));
        connections.replaceAll(
                one -> one.origin().equals(output) ? line(new Anchor(made, OUTPUT), one.destination(), one) : one);
        connections.add(new Connection(output, new Anchor(made, "Input"), "", false, call.at()));
    }

    private static Connection line(Anchor from, Anchor to, Connection like) {
        return new Connection(from, to, like.name(), like.wireless(), like.at());
    }

    private int add(Tool tool) {
        tools.add(tool);
        return tool.id();
    }

    private int next() {
        return tools.stream().mapToInt(Tool::id).max().orElse(0) + 1;
    }
}
