package io.landfall.parsers.alteryx;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One Alteryx document: a workflow, a macro or an app.
 *
 * @param name of the file without its extension
 * @param version of Designer that saved it, for example {@code 2023.1}; empty when it does not say
 * @param tools in the order of the file, a container before what is in it. The order means nothing to the engine.
 * @param connections in the order of the file, which means nothing to the engine either
 * @param macros what the macros are that its tools call, by the path as the tool writes it; empty until resolved
 */
public record Workflow(
        String name,
        WorkflowKind kind,
        String version,
        Engine engine,
        List<Tool> tools,
        List<Connection> connections,
        DocumentProperties properties,
        Map<String, MacroTarget> macros,
        SourceLocation at) {

    public Workflow {
        tools = List.copyOf(tools);
        connections = List.copyOf(connections);
        macros = Collections.unmodifiableMap(new LinkedHashMap<>(macros));
    }

    public Optional<Tool> tool(int id) {
        return tools.stream().filter(tool -> tool.id() == id).findFirst();
    }

    /** The connections that end at a tool, in the order of the file. */
    public List<Connection> into(int tool) {
        return connections.stream()
                .filter(connection -> connection.destination().tool() == tool)
                .toList();
    }

    /** The connections that begin at a tool, in the order of the file. */
    public List<Connection> from(int tool) {
        return connections.stream()
                .filter(connection -> connection.origin().tool() == tool)
                .toList();
    }

    public Constants constants() {
        return properties.constants();
    }

    /**
     * What the macro is that the tool calls; none if it calls no macro, or if macros have not been resolved. AMP runs the macros of a workflow
     * too, whatever they were saved with: one setting of the workflow is for the run.
     */
    public Optional<MacroTarget> macroOf(Tool tool) {
        var target = Optional.ofNullable(macros.get(tool.engineSettings().macro()));
        return engine == Engine.AMP ? target.map(MacroTarget::onAmp) : target;
    }

    Workflow onAmp() {
        return new Workflow(name, kind, version, Engine.AMP, tools, connections, properties, macros, at);
    }

    public Workflow withMacros(Map<String, MacroTarget> macros) {
        return new Workflow(name, kind, version, engine, tools, connections, properties, macros, at);
    }

    public Workflow withTools(List<Tool> changed) {
        return new Workflow(name, kind, version, engine, changed, connections, properties, macros, at);
    }

    public Workflow withConnections(List<Connection> changed) {
        return new Workflow(name, kind, version, engine, tools, changed, properties, macros, at);
    }

    public Workflow withConstants(Constants constants) {
        return new Workflow(
                name, kind, version, engine, tools, connections, properties.withConstants(constants), macros, at);
    }
}
