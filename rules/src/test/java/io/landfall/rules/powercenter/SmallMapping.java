package io.landfall.rules.powercenter;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.LegacyConverter;
import io.landfall.rules.alteryx.flow.FileSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A mapping from the file {@code in.csv} through one Expression to the file {@code out.csv}, written as an export. */
public final class SmallMapping {

    private record Named(String name, String datatype, int precision, int scale) {}

    private record Output(Named port, String role, String expression, String otherwise) {}

    private final List<Named> columns = new ArrayList<>();
    private final List<Output> ports = new ArrayList<>();
    private final List<Named> written = new ArrayList<>();
    private final List<Named> needed = new ArrayList<>();
    private final StringBuilder reading = new StringBuilder();
    private final StringBuilder writing = new StringBuilder();
    private final StringBuilder beside = new StringBuilder();
    private final StringBuilder qualifier = new StringBuilder();
    private String source = "Flat File";
    private String target = "Flat File";
    private String layout = """
            <FLATFILE CODEPAGE="UTF-8" CONSECDELIMITERSASONE="NO" DELIMITED="YES" DELIMITERS="," ESCAPE_CHARACTER="" KEEPESCAPECHAR="NO" LINESEQUENTIAL="NO" NULLCHARTYPE="ASCII" NULL_CHARACTER="*" PADBYTES="1" QUOTE_CHARACTER="NONE" REPEATABLE="NO" ROWDELIMITER="10" SHIFTSENSITIVEDATA="NO" SKIPROWS="1" STRIPTRAILINGBLANKS="NO"/>
            """;
    private String session = "";

    /** Reads a quantity and a name. */
    public static SmallMapping lines() {
        return new SmallMapping().column("QTY", "decimal", 5, 2).column("NAME", "string", 10, 0);
    }

    /** A column of the file that is read, and an input port for it. */
    public SmallMapping column(String name, String datatype, int precision, int scale) {
        columns.add(new Named(name, datatype, precision, scale));
        return this;
    }

    public SmallMapping variable(String name, String datatype, int precision, String expression) {
        ports.add(new Output(new Named(name, datatype, precision, 0), "LOCAL VARIABLE", expression, ""));
        return this;
    }

    /** An output port, and a column of the file that is written. */
    public SmallMapping output(String name, String datatype, int precision, int scale, String expression) {
        var port = new Named(name, datatype, precision, scale);
        ports.add(new Output(port, "OUTPUT", expression, "ERROR('transformation error')"));
        written.add(port);
        return this;
    }

    /** The last column of the table that is written has a datatype of its database. */
    public SmallMapping stored(String datatype) {
        var last = written.removeLast();
        written.add(new Named(last.name(), datatype, last.precision(), last.scale()));
        return this;
    }

    /** The last column that is written is not to be NULL. */
    public SmallMapping needed() {
        needed.add(written.getLast());
        return this;
    }

    /** The last column of the file that is written is a text of that length, whatever its port is. */
    public SmallMapping asText(int length) {
        var last = written.removeLast();
        written.add(new Named(last.name(), "string", length, 0));
        return this;
    }

    /** A property of the file that is read. */
    public SmallMapping reading(String name, String value) {
        reading.append(attribute(name, value));
        return this;
    }

    /** An attribute of the layout of both files. */
    public SmallMapping laidOut(String attribute, String value) {
        layout = layout.replaceFirst(" %s=\"[^\"]*\"".formatted(attribute), " %s=\"%s\"".formatted(attribute, value));
        return this;
    }

    /** A property of the file that is written. */
    public SmallMapping writing(String name, String value) {
        writing.append(attribute(name, value));
        return this;
    }

    /** A parameter of the mapping, without a value. */
    public SmallMapping declaring(String name, String datatype) {
        beside.append(
                "<MAPPINGVARIABLE NAME=\"%s\" DATATYPE=\"%s\" PRECISION=\"10\" SCALE=\"0\" ISPARAM=\"YES\" USERDEFINED=\"YES\"/>%n"
                        .formatted(name, datatype));
        return this;
    }

    /** One more column of the target, not to be NULL, to which nothing is linked. */
    public SmallMapping leaving(String column) {
        writing.append("<TARGETFIELD %s KEYTYPE=\"NOT A KEY\" NULLABLE=\"NOTNULL\"/>%n"
                .formatted(typed(new Named(column, "string", 10, 0))));
        return this;
    }

    /** The file that is written has a port for its name; an output port is linked to it, or none when blank. */
    public SmallMapping naming(String port) {
        writing.append("<TARGETFIELD %s ISFILENAMEFIELD=\"YES\" KEYTYPE=\"NOT A KEY\" NULLABLE=\"NULL\"/>%n"
                .formatted(typed(new Named("FileName", "string", 256, 0))));
        if (!port.isBlank()) {
            beside.append("""
                    <CONNECTOR FROMFIELD="%s" FROMINSTANCE="EXP" FROMINSTANCETYPE="Expression" TOFIELD="FileName" TOINSTANCE="out" TOINSTANCETYPE="Target Definition"/>
                    """.formatted(port));
        }
        return this;
    }

    /** A session runs it that keeps decimals. */
    public SmallMapping inHighPrecision() {
        session = "<SESSION NAME=\"s\" MAPPINGNAME=\"m_small\" REUSABLE=\"YES\" ISVALID=\"YES\">"
                + attribute("Enable high precision", "YES").replace("TABLEATTRIBUTE", "ATTRIBUTE") + "</SESSION>\n";
        return this;
    }

    /** A session runs it that reads its file in that folder. */
    public SmallMapping inFolder(String folder) {
        return read(Map.of("Source file directory", folder));
    }

    /** A session runs it whose file reader has these attributes. */
    public SmallMapping read(Map<String, String> attributes) {
        var written = new StringBuilder();
        attributes.forEach((name, value) ->
                written.append("<ATTRIBUTE NAME=\"%s\" VALUE=\"%s\"/>".formatted(name, escaped(value))));
        session = """
                <SESSION NAME="s" MAPPINGNAME="m_small" REUSABLE="YES" ISVALID="YES">
                <SESSIONEXTENSION NAME="File Reader" SINSTANCENAME="in" SUBTYPE="File Reader" TRANSFORMATIONTYPE="Source Definition" TYPE="READER">
                %s
                </SESSIONEXTENSION></SESSION>
                """.formatted(written);
        return this;
    }

    /** Writes a table of that kind of database in place of a file. */
    public SmallMapping into(String database) {
        target = database;
        return this;
    }

    /** Reads a table of that kind of database in place of a file. */
    public SmallMapping from(String database) {
        source = database;
        return this;
    }

    /** A session runs it whose Source Qualifier reads from that kind of database; blank for no session. */
    public SmallMapping connectedTo(String database) {
        session = database.isBlank() ? "" : """
                <SESSION NAME="s" MAPPINGNAME="m_small" REUSABLE="YES" ISVALID="YES">
                <SESSIONEXTENSION NAME="Relational Reader" SINSTANCENAME="SQ" SUBTYPE="Relational Reader" TRANSFORMATIONTYPE="Source Qualifier" TYPE="READER">
                <CONNECTIONREFERENCE CNXREFNAME="DB Connection" CONNECTIONNAME="DWH" CONNECTIONNUMBER="1" CONNECTIONSUBTYPE="%s" CONNECTIONTYPE="Relational" VARIABLE=""/>
                </SESSIONEXTENSION></SESSION>
                """.formatted(database);
        return this;
    }

    /** A session runs it that says this. */
    public SmallMapping inSession(String said) {
        session = "<SESSION NAME=\"s\" MAPPINGNAME=\"m_small\" REUSABLE=\"YES\" ISVALID=\"YES\">%n%s</SESSION>%n"
                .formatted(said);
        return this;
    }

    /** A property of the Source Qualifier. */
    public SmallMapping qualifying(String name, String value) {
        qualifier.append(attribute(name, value));
        return this;
    }

    /** A transformation that nothing is linked to. */
    public SmallMapping beside(String type, String name, Map<String, String> attributes) {
        beside.append("<TRANSFORMATION NAME=\"%s\" TYPE=\"%s\" REUSABLE=\"NO\">%n".formatted(name, type));
        attributes.forEach((attribute, value) -> beside.append(attribute(attribute, value)));
        beside.append("""
                </TRANSFORMATION>
                <INSTANCE NAME="%1$s" TRANSFORMATION_NAME="%1$s" TRANSFORMATION_TYPE="%2$s" TYPE="TRANSFORMATION" REUSABLE="NO"/>
                """.formatted(name, type));
        return this;
    }

    /** Rows have numbers of a Sequence Generator in {@code NEXTVAL}. */
    public SmallMapping numbered(Map<String, String> attributes) {
        var number = new Named("NEXTVAL", "bigint", 19, 0);
        beside.append("<TRANSFORMATION NAME=\"SEQ\" TYPE=\"Sequence\" REUSABLE=\"NO\">\n")
                .append(port(number, "OUTPUT", "", ""));
        attributes.forEach((attribute, value) -> beside.append(attribute(attribute, value)));
        beside.append("</TRANSFORMATION>\n")
                .append("<INSTANCE NAME=\"SEQ\" TRANSFORMATION_NAME=\"SEQ\" TRANSFORMATION_TYPE=\"Sequence\""
                        + " TYPE=\"TRANSFORMATION\" REUSABLE=\"NO\"/>\n")
                .append(link("SEQ", "Sequence", number, "EXP", "Expression"));
        ports.add(new Output(number, "INPUT", "NEXTVAL", ""));
        return this;
    }

    private static String attribute(String name, String value) {
        return "<TABLEATTRIBUTE NAME=\"%s\" VALUE=\"%s\"/>%n".formatted(name, escaped(value));
    }

    public Conversion converted() {
        try {
            var folder = Files.createTempDirectory("mapping");
            var file = folder.resolve("m_small.XML");
            Files.writeString(file, export());
            try (var exports = Exports.find(List.of(folder))) {
                return new LegacyConverter(_ -> List.of(), FileSchemas.NONE, List.<Path>of())
                        .convert(exports)
                        .getFirst();
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Pipeline pipeline() {
        return converted().documents().getFirst().pipeline();
    }

    /** The codes of warnings and errors. */
    public List<String> codes() {
        return converted().diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.NOTE)
                .map(Diagnostic::code)
                .map(code -> code.entry().id())
                .distinct()
                .toList();
    }

    /** The export file. */
    public String export() {
        var text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <POWERMART CREATION_DATE="02/05/2026 08:15:00" REPOSITORY_VERSION="187.96">
                <REPOSITORY NAME="REP" VERSION="187" CODEPAGE="UTF-8" DATABASETYPE="Oracle">
                <FOLDER NAME="SALES">
                <SOURCE DATABASETYPE="%s" DBDNAME="FF" NAME="in">
                """.formatted(source)).append(source.equals("Flat File") ? layout : "");
        for (int i = 0; i < columns.size(); i++) {
            text.append("<SOURCEFIELD %s FIELDNUMBER=\"%d\" KEYTYPE=\"NOT A KEY\" NULLABLE=\"NULL\"/>%n"
                    .formatted(typed(fileColumn(columns.get(i))), i + 1));
        }
        text.append(reading)
                .append("</SOURCE>\n<TARGET DATABASETYPE=\"%s\" NAME=\"out\">\n".formatted(target))
                .append(target.equals("Flat File") ? layout : "");
        for (int i = 0; i < written.size(); i++) {
            var nullable = needed.contains(written.get(i)) ? "NOTNULL" : "NULL";
            text.append("<TARGETFIELD %s FIELDNUMBER=\"%d\" KEYTYPE=\"NOT A KEY\" NULLABLE=\"%s\"/>%n"
                    .formatted(typed(fileColumn(written.get(i))), i + 1, nullable));
        }
        text.append(writing).append("</TARGET>\n<MAPPING NAME=\"m_small\" ISVALID=\"YES\">\n");
        text.append("<TRANSFORMATION NAME=\"SQ\" TYPE=\"Source Qualifier\" REUSABLE=\"NO\">\n");
        columns.forEach(column -> text.append(port(column, "INPUT/OUTPUT", "", "")));
        text.append(qualifier)
                .append("</TRANSFORMATION>\n<TRANSFORMATION NAME=\"EXP\" TYPE=\"Expression\" REUSABLE=\"NO\">\n");
        columns.forEach(column -> text.append(port(column, "INPUT", column.name(), "")));
        ports.forEach(port -> text.append(port(port.port(), port.role(), port.expression(), port.otherwise())));
        text.append("</TRANSFORMATION>\n").append(beside).append("""
                <INSTANCE NAME="in" TRANSFORMATION_NAME="in" TRANSFORMATION_TYPE="Source Definition" TYPE="SOURCE" DBDNAME="FF"/>
                <INSTANCE NAME="SQ" TRANSFORMATION_NAME="SQ" TRANSFORMATION_TYPE="Source Qualifier" TYPE="TRANSFORMATION" REUSABLE="NO">
                <ASSOCIATED_SOURCE_INSTANCE NAME="in"/></INSTANCE>
                <INSTANCE NAME="EXP" TRANSFORMATION_NAME="EXP" TRANSFORMATION_TYPE="Expression" TYPE="TRANSFORMATION" REUSABLE="NO"/>
                <INSTANCE NAME="out" TRANSFORMATION_NAME="out" TRANSFORMATION_TYPE="Target Definition" TYPE="TARGET"/>
                """);
        columns.forEach(column -> {
            text.append(link("in", "Source Definition", column, "SQ", "Source Qualifier"));
            text.append(link("SQ", "Source Qualifier", column, "EXP", "Expression"));
        });
        written.forEach(column -> text.append(link("EXP", "Expression", column, "out", "Target Definition")));
        return text.append("</MAPPING>\n" + session + "</FOLDER>\n</REPOSITORY>\n</POWERMART>\n")
                .toString();
    }

    /** Files know texts, numbers and dates only. */
    private static Named fileColumn(Named port) {
        var datatype = switch (port.datatype()) {
            case "string", "char", "varchar", "varchar2", "number(p,s)" -> port.datatype();
            case "date/time" -> "datetime";
            default -> "number";
        };
        return new Named(port.name(), datatype, port.precision(), port.scale());
    }

    private static String typed(Named named) {
        return "NAME=\"%s\" DATATYPE=\"%s\" PRECISION=\"%d\" SCALE=\"%d\""
                .formatted(named.name(), named.datatype(), named.precision(), named.scale());
    }

    private static String port(Named port, String role, String expression, String otherwise) {
        return "<TRANSFORMFIELD %s PORTTYPE=\"%s\" EXPRESSION=\"%s\" EXPRESSIONTYPE=\"GENERAL\" DEFAULTVALUE=\"%s\"/>%n"
                .formatted(typed(port), role, escaped(expression), escaped(otherwise));
    }

    private static String link(String from, String fromType, Named column, String to, String toType) {
        return ("<CONNECTOR FROMFIELD=\"%1$s\" FROMINSTANCE=\"%2$s\" FROMINSTANCETYPE=\"%3$s\""
                        + " TOFIELD=\"%1$s\" TOINSTANCE=\"%4$s\" TOINSTANCETYPE=\"%5$s\"/>%n")
                .formatted(column.name(), from, fromType, to, toType);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
