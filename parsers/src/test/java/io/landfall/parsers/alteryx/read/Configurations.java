package io.landfall.parsers.alteryx.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.element.ElementReader;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.FormulaText;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.xml.XmlInput;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import javax.xml.stream.XMLStreamException;

/** Reads configurations that tests write down. Their first line is line 1 of the file. */
final class Configurations {

    static final String BASE = "AlteryxBasePluginsGui.";

    static final SourceLocation TOOL = new SourceLocation("silo.yxmd", 1, 0, "silo/Tool (1)");

    private Configurations() {}

    /** The configuration of a tool of the base package, which must be understood completely. */
    static ToolConfiguration read(String tool, String content) {
        return readPlugin(BASE + tool + "." + tool, content);
    }

    static ToolConfiguration readPlugin(String plugin, String content) {
        return clean(parse(plugin, "", content));
    }

    static ToolConfiguration readMacro(String macro, String content) {
        return clean(parse("", macro, content));
    }

    private static ToolConfiguration clean(Parsed<ToolConfiguration> parsed) {
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.value();
    }

    static Parsed<ToolConfiguration> parse(String plugin, String macro, String content) {
        var diagnostics = new ArrayList<Diagnostic>();
        var configuration = ToolReaders.read(plugin, macro, xml(content), TOOL, diagnostics);
        return new Parsed<>(configuration, diagnostics);
    }

    static XmlElement xml(String content) {
        var root = content.startsWith("<Configuration") ? content : "<Configuration>" + content + "</Configuration>";
        var bytes = new ByteArrayInputStream(root.getBytes(StandardCharsets.UTF_8));
        try (var input = XmlInput.open("silo.yxmd", bytes)) {
            input.reader().nextTag();
            return new ElementReader(input.reader(), input::line).read();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(content, e);
        }
    }

    /** A formula in an attribute, which has a line only. */
    static FormulaText formula(String text, int line, String object) {
        return new FormulaText(text, place(object).at(line, 0));
    }

    /** A formula between tags. */
    static FormulaText formula(String text, int line, int column, String object) {
        return new FormulaText(text, place(object).at(line, column));
    }

    private static SourceLocation place(String object) {
        return object.isEmpty() ? TOOL : TOOL.child(object);
    }

    static StoredType type(FieldType type, String size) {
        return new StoredType(type, size, "");
    }
}
