package io.landfall.converter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An Alteryx workflow that a test writes down tool by tool. Tables come in by Text Inputs, whose first line names the fields with their
 * types; the line that leads out ends in a text file {@code out.csv}.
 *
 * @param <S> the builder that a module's tests use
 */
public abstract class WorkflowText<S extends WorkflowText<S>> {

    private static final String BASE = "AlteryxBasePluginsGui.";

    private final StringBuilder nodes = new StringBuilder();
    private final StringBuilder lines = new StringBuilder();
    private boolean amp;

    protected abstract S self();

    /** Runs the workflow with the engine of many threads. */
    public S onAmp() {
        amp = true;
        return self();
    }

    /** A Text Input: {@code ID Int32 | NAME V_String:10}, then rows; a cell without text is NULL. */
    public S table(int id, String table) {
        var rows = table.strip().lines().map(WorkflowText::cells).toList();
        var fields = rows.getFirst().stream().map(head -> head.split(" ")).toList();
        var names = fields.stream()
                .map(field -> "<Field name=\"%s\"/>".formatted(field[0]))
                .collect(Collectors.joining());
        var data = rows.stream()
                .skip(1)
                .map(row -> row.stream().map("<c>%s</c>"::formatted).collect(Collectors.joining("", "<r>", "</r>")))
                .collect(Collectors.joining());
        return node(
                id,
                BASE + "TextInput.TextInput",
                "<NumRows value=\"%d\"/><Fields>%s</Fields><Data>%s</Data>".formatted(rows.size() - 1, names, data),
                layout(rows.getFirst()));
    }

    private static String layout(List<String> heads) {
        return heads.stream()
                .map(head -> field(head.split(" ")))
                .collect(Collectors.joining(
                        "", "<MetaInfo connection=\"Output\"><RecordInfo>", "</RecordInfo></MetaInfo>"));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static String field(String[] field) {
        var type = field[1].split(":");
        var size = type.length > 1 ? " size=\"%s\"".formatted(type[1]) : "";
        var scale = type.length > 2 ? " scale=\"%s\"".formatted(type[2]) : "";
        return "<Field name=\"%s\" type=\"%s\"%s%s/>".formatted(field[0], type[0], size, scale);
    }

    /** A tool of the base package. */
    public S tool(int id, String tool, String configuration) {
        return node(id, BASE + tool + "." + tool, configuration, "");
    }

    /** A tool of the base package whose output Designer has seen: {@code ID Int32 | Q1 Double}. */
    public S tool(int id, String tool, String configuration, String seen) {
        return node(id, BASE + tool + "." + tool, configuration, layout(cells(seen)));
    }

    /** A tool by its full name. */
    public S plugin(int id, String plugin, String configuration) {
        return node(id, plugin, configuration, "");
    }

    /** A tool by its full name, whose output Designer has seen: {@code ID Int32 | Q1 Double}. */
    public S noted(int id, String plugin, String configuration, String seen) {
        return node(id, plugin, configuration, layout(cells(seen)));
    }

    /** A macro that ships with Designer. */
    public S macro(int id, String file, String configuration) {
        nodes.append("""
                <Node ToolID="%d"><GuiSettings/><Properties><Configuration>%s</Configuration></Properties>\
                <EngineSettings Macro="%s"/></Node>
                """.formatted(id, configuration, file));
        return self();
    }

    /** A tool of the base package that lies in a container which is switched off. */
    public S disabled(int id, String tool, String configuration) {
        nodes.append("<Node ToolID=\"%d\"><GuiSettings Plugin=\"AlteryxGuiToolkit.ToolContainer.ToolContainer\"/>"
                .formatted(1_000 + id));
        nodes.append("<Properties><Configuration><Disabled value=\"True\"/></Configuration></Properties><ChildNodes>");
        tool(id, tool, configuration);
        nodes.append("</ChildNodes></Node>\n");
        return self();
    }

    private S node(int id, String plugin, String configuration, String layout) {
        return node(id, plugin, "<Configuration>%s</Configuration>%s".formatted(configuration, layout));
    }

    /** A tool with the properties as they are, for configurations that have attributes. */
    public S node(int id, String plugin, String properties) {
        nodes.append("<Node ToolID=\"%d\"><GuiSettings Plugin=\"%s\"/><Properties>%s</Properties></Node>\n"
                .formatted(id, plugin, properties));
        return self();
    }

    /** A line from an output to an input, such as {@code 1:Output} to {@code 3:Left}. */
    public S line(String from, String to) {
        return line("", from, to);
    }

    /** A line with a name such as {@code #1}. */
    public S line(String name, String from, String to) {
        var origin = from.split(":");
        var destination = to.split(":");
        lines.append("""
                <Connection name="%s"><Origin ToolID="%s" Connection="%s"/><Destination ToolID="%s" Connection="%s"/></Connection>
                """.formatted(name, origin[0], origin[1], destination[0], destination[1]));
        return self();
    }

    /** Writes what leaves an output to {@code out.csv}. */
    public S written(String from) {
        return node(
                        99,
                        BASE + "DbFileOutput.DbFileOutput",
                        "<File FileFormat=\"0\">out.csv</File><FormatSpecificOptions><LineEndStyle>LF</LineEndStyle>"
                                + "<CodePage>65001</CodePage><WriteBOM>False</WriteBOM></FormatSpecificOptions>",
                        "")
                .line(from, "99:Input");
    }

    /** The document. */
    public String text() {
        return """
                <?xml version="1.0"?>
                <AlteryxDocument yxmdVer="2022.1"%s><Nodes>%s</Nodes><Connections>%s</Connections><Properties/></AlteryxDocument>
                """.formatted(amp ? " RunE2=\"T\"" : "", nodes, lines);
    }
}
