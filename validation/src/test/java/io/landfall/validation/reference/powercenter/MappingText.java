package io.landfall.validation.reference.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Conversion;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A small mapping, written as an export and run: tables with their rows, transformations, links, and tables that are written.
 *
 * <p>A port is told by its name, its type and its role, then what else it says, as in {@code "V_SUM:integer:LOCAL VARIABLE:V_SUM + QTY"};
 * a colon in an expression has a backslash before it.
 */
final class MappingText {

    /** Types that exports write as custom transformations, and their templates. */
    private static final Map<String, String> CUSTOM =
            Map.of("Union", "Union Transformation", "SQL", "SQL Transform", "Java", "Java Transformation");

    private final StringBuilder definitions = new StringBuilder();
    private final StringBuilder transformations = new StringBuilder();
    private final StringBuilder instances = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private final Map<String, LegacyRows> rows = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private String read = "";
    private String session = "";

    /** The values of a row. */
    static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    /** A table of orders that is read. */
    static MappingText orders() {
        return new MappingText()
                .source(
                        "ORDERS",
                        List.of("ID:integer", "DEPT:string", "QTY:integer"),
                        List.of(row(1L, "A", 10L), row(2L, "A", 5L), row(3L, "B", null), row(4L, "A", 7L)));
    }

    /** A table that is read through the qualifier {@code SQ_name}. A column is told as {@code "ID:integer"}. */
    MappingText source(String name, List<String> columns, List<List<@Nullable Object>> values) {
        return source(name, columns, values, Map.of());
    }

    /** The same, whose qualifier has properties. */
    MappingText source(
            String name, List<String> columns, List<List<@Nullable Object>> values, Map<String, String> qualifier) {
        definitions.append("<SOURCE DATABASETYPE=\"Oracle\" DBDNAME=\"DB\" NAME=\"%s\">%n".formatted(name));
        fields("SOURCEFIELD", columns);
        definitions.append("</SOURCE>\n");
        var names = columns.stream().map(column -> column.split(":", -1)[0]).toList();
        instances.append(
                "<INSTANCE NAME=\"%1$s\" TRANSFORMATION_NAME=\"%1$s\" TRANSFORMATION_TYPE=\"Source Definition\" TYPE=\"SOURCE\" DBDNAME=\"DB\"/>%n"
                        .formatted(name));
        types.put(name, "Source Definition");
        var ports = columns.stream()
                .map(column ->
                        column.replaceFirst(":date$", ":date/time").replaceFirst(":char$", ":string") + ":INPUT/OUTPUT")
                .toArray(String[]::new);
        transformation("Source Qualifier", "SQ_" + name, qualifier, ports);
        links(name, "SQ_" + name, names.toArray(String[]::new));
        rows.put("SQ_" + name, new LegacyRows(names, values));
        read = name;
        return this;
    }

    /** The rows of a table that a lookup looks in, or that are in a target before the run. */
    MappingText rows(String instance, List<String> columns, List<List<@Nullable Object>> values) {
        rows.put(instance, new LegacyRows(columns, values));
        return this;
    }

    MappingText transformation(String type, String name, Map<String, String> sheet, String... ports) {
        var template = CUSTOM.getOrDefault(type, "");
        var custom = template.isEmpty() ? "" : " TEMPLATENAME=\"%s\"".formatted(template);
        var shown = template.isEmpty() ? type : "Custom Transformation";
        transformations.append(
                "<TRANSFORMATION NAME=\"%s\" TYPE=\"%s\"%s REUSABLE=\"NO\">%n".formatted(name, shown, custom));
        Arrays.stream(ports).forEach(port -> transformations.append(port(port)));
        sheet.forEach((property, value) -> transformations.append(
                property.startsWith("<")
                        ? value + "\n"
                        : "<TABLEATTRIBUTE NAME=\"%s\" VALUE=\"%s\"/>%n".formatted(property, escaped(value))));
        transformations.append("</TRANSFORMATION>\n");
        var sources = type.equals("Source Qualifier")
                ? "<ASSOCIATED_SOURCE_INSTANCE NAME=\"%s\"/>".formatted(name.substring(3))
                : "";
        instances.append(
                "<INSTANCE NAME=\"%1$s\" TRANSFORMATION_NAME=\"%1$s\" TRANSFORMATION_TYPE=\"%2$s\" TYPE=\"TRANSFORMATION\" REUSABLE=\"NO\">%3$s</INSTANCE>%n"
                        .formatted(name, shown, sources));
        types.put(name, shown);
        return this;
    }

    /** A transformation of the folder, {@code SHARED}, and the instances that the mapping has of it. */
    MappingText reusable(String type, Map<String, String> sheet, List<String> uses, String... ports) {
        definitions.append("<TRANSFORMATION NAME=\"SHARED\" TYPE=\"%s\" REUSABLE=\"YES\">%n".formatted(type));
        Arrays.stream(ports).forEach(port -> definitions.append(port(port)));
        sheet.forEach((property, value) ->
                definitions.append("<TABLEATTRIBUTE NAME=\"%s\" VALUE=\"%s\"/>%n".formatted(property, escaped(value))));
        definitions.append("</TRANSFORMATION>\n");
        for (var use : uses) {
            instances.append(
                    "<INSTANCE NAME=\"%s\" TRANSFORMATION_NAME=\"SHARED\" TRANSFORMATION_TYPE=\"%s\" TYPE=\"TRANSFORMATION\" REUSABLE=\"YES\"/>%n"
                            .formatted(use, type));
            types.put(use, type);
        }
        return this;
    }

    /** A transformation {@code T} that the last source feeds, whose columns have the names of its input ports. */
    MappingText through(String type, Map<String, String> sheet, String... ports) {
        var inputs = Arrays.stream(ports)
                .map(port -> port.split(":", -1))
                .filter(port -> port[2].startsWith("INPUT"))
                .map(port -> port[0])
                .toArray(String[]::new);
        return transformation(type, "T", sheet, ports).links("SQ_" + read, "T", inputs);
    }

    /** A target {@code OUT} that {@code T} feeds, whose ports have the names of its columns. */
    MappingText into(String... columns) {
        var names =
                Arrays.stream(columns).map(column -> column.split(":", -1)[0]).toArray(String[]::new);
        return target("OUT", columns).links("T", "OUT", names);
    }

    private static String port(String told) {
        var parts = told.split("(?<!\\\\):", -1);
        var expression = parts.length > 3 ? parts[3].replace("\\:", ":") : "";
        var extra = parts.length > 4 ? parts[4] : "";
        return "<TRANSFORMFIELD NAME=\"%s\" DATATYPE=\"%s\" PRECISION=\"%d\" SCALE=\"0\" PORTTYPE=\"%s\" EXPRESSION=\"%s\" %s/>%n"
                .formatted(parts[0], datatype(parts[1]), precision(parts[1]), parts[2], escaped(expression), extra);
    }

    /** As {@code string}, or with a precision of its own, as {@code string(5)}. */
    private static String datatype(String type) {
        return type.replaceFirst("[(]\\d+[)]", "");
    }

    private static int precision(String type) {
        var own = type.replaceAll("\\D", "");
        return !own.isEmpty() ? Integer.parseInt(own) : type.equals("text") ? 100 : 20;
    }

    /** Columns with {@code :KEY} are the key, and those with {@code :NEEDED} are not to be NULL. */
    MappingText target(String name, String... columns) {
        definitions.append("<TARGET DATABASETYPE=\"Oracle\" NAME=\"%s\">%n".formatted(name));
        fields("TARGETFIELD", List.of(columns));
        definitions.append("</TARGET>\n");
        return again(name, name);
    }

    /** A file of texts, none of which is to be NULL. */
    MappingText file(String name, String... columns) {
        definitions.append("""
                <TARGET DATABASETYPE="Flat File" NAME="%s">
                <FLATFILE CODEPAGE="UTF-8" DELIMITED="YES" DELIMITERS="," NULLCHARTYPE="ASCII" NULL_CHARACTER="*" QUOTE_CHARACTER="NONE"/>
                """.formatted(name));
        for (int i = 0; i < columns.length; i++) {
            definitions.append(
                    "<TARGETFIELD NAME=\"%s\" DATATYPE=\"string\" PRECISION=\"20\" SCALE=\"0\" FIELDNUMBER=\"%d\" NULLABLE=\"NOTNULL\"/>%n"
                            .formatted(columns[i], i + 1));
        }
        definitions.append("</TARGET>\n");
        return again(name, name);
    }

    /** A file of numbers in columns of fixed width, each told by its precision and scale, as in {@code "QTY:5:2"}. */
    MappingText fixed(String name, String thousands, String... columns) {
        definitions.append("""
                <TARGET DATABASETYPE="Flat File" NAME="%s">
                <FLATFILE CODEPAGE="UTF-8" DELIMITED="NO" NULLCHARTYPE="ASCII" NULL_CHARACTER="*"/>
                """.formatted(name));
        for (int i = 0; i < columns.length; i++) {
            var parts = columns[i].split(":", -1);
            definitions.append(
                    "<TARGETFIELD NAME=\"%s\" DATATYPE=\"number\" PRECISION=\"%s\" SCALE=\"%s\" FIELDNUMBER=\"%d\" NULLABLE=\"NULL\"/>%n"
                            .formatted(parts[0], parts[1], parts[2], i + 1));
        }
        definitions.append(
                "<TABLEATTRIBUTE NAME=\"Thousand Separator\" VALUE=\"%s\"/>%n</TARGET>%n".formatted(thousands));
        return again(name, name);
    }

    /** One more instance of a target, which writes to the same table. */
    MappingText again(String target, String name) {
        instances.append(
                "<INSTANCE NAME=\"%s\" TRANSFORMATION_NAME=\"%s\" TRANSFORMATION_TYPE=\"Target Definition\" TYPE=\"TARGET\"/>%n"
                        .formatted(name, target));
        types.put(name, "Target Definition");
        return this;
    }

    private void fields(String element, List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            var parts = List.of(columns.get(i).split(":", -1));
            definitions.append(
                    "<%s NAME=\"%s\" DATATYPE=\"%s\" PRECISION=\"%d\" SCALE=\"0\" FIELDNUMBER=\"%d\" KEYTYPE=\"%s\" NULLABLE=\"%s\"/>%n"
                            .formatted(
                                    element,
                                    parts.get(0),
                                    Set.of("string", "text").contains(parts.get(1)) ? "varchar2" : parts.get(1),
                                    precision(parts.get(1)),
                                    i + 1,
                                    parts.contains("KEY") ? "PRIMARY KEY" : "NOT A KEY",
                                    parts.contains("NEEDED") ? "NOTNULL" : "NULL"));
        }
    }

    /** Links ports of the same name, or two as {@code "FROM>TO"}. */
    MappingText links(String from, String to, String... ports) {
        for (var told : ports) {
            var ends = told.split(">", -1);
            links.append(
                    "<CONNECTOR FROMFIELD=\"%s\" FROMINSTANCE=\"%s\" FROMINSTANCETYPE=\"%s\" TOFIELD=\"%s\" TOINSTANCE=\"%s\" TOINSTANCETYPE=\"%s\"/>%n"
                            .formatted(ends[0], from, types.get(from), ends[ends.length - 1], to, types.get(to)));
        }
        return this;
    }

    /** A text variable of the mapping that keeps the greatest value, and what it starts with. */
    MappingText variable(String name, String start) {
        return variable(name, "string", start);
    }

    /** A variable of the mapping that keeps the greatest value, and what it starts with. */
    MappingText variable(String name, String type, String start) {
        links.append(
                "<MAPPINGVARIABLE NAME=\"%s\" DATATYPE=\"%s\" PRECISION=\"20\" SCALE=\"0\" DEFAULTVALUE=\"%s\" ISPARAM=\"NO\" AGGFUNCTION=\"MAX\" ISEXPRESSIONVARIABLE=\"NO\" USERDEFINED=\"YES\"/>%n"
                        .formatted(name, type, start));
        return this;
    }

    /** A target and its place in the load order. */
    MappingText loads(String target, int order) {
        links.append("<TARGETLOADORDER ORDER=\"%d\" TARGETINSTANCE=\"%s\"/>%n".formatted(order, target));
        return this;
    }

    /** A session that treats rows in one way. */
    MappingText treatedAs(String rows) {
        return withSession("Treat source rows as", rows);
    }

    MappingText inHighPrecision() {
        return withSession("Enable high precision", "YES");
    }

    private MappingText withSession(String attribute, String value) {
        return withSession("<ATTRIBUTE NAME=\"%s\" VALUE=\"%s\"/>".formatted(attribute, value));
    }

    /** A session whose writer of a target has an option on. */
    MappingText writing(String target, String option) {
        return withSession("""
                <SESSIONEXTENSION NAME="Relational Writer" SINSTANCENAME="%s" SUBTYPE="Relational Writer" TYPE="WRITER">
                <ATTRIBUTE NAME="%s" VALUE="YES"/>
                </SESSIONEXTENSION>""".formatted(target, option));
    }

    /** A session that treats rows in one way, and updates the target {@code OUT} by a statement of its own, with options on. */
    MappingText updatedBy(String statement, String rows, String... options) {
        var chosen = Arrays.stream(options)
                .map("<ATTRIBUTE NAME=\"%s\" VALUE=\"YES\"/>"::formatted)
                .collect(Collectors.joining());
        return withSession("""
                <SESSTRANSFORMATIONINST SINSTANCENAME="OUT" TRANSFORMATIONNAME="OUT" TRANSFORMATIONTYPE="Target Definition">
                <ATTRIBUTE NAME="Update Override" VALUE="%s"/>
                </SESSTRANSFORMATIONINST>
                <SESSIONEXTENSION NAME="Relational Writer" SINSTANCENAME="OUT" SUBTYPE="Relational Writer" TYPE="WRITER">%s</SESSIONEXTENSION>
                <ATTRIBUTE NAME="Treat source rows as" VALUE="%s"/>""".formatted(escaped(statement), chosen, rows));
    }

    /** A session that sends SQL to the database of the target {@code OUT}. */
    MappingText sending(String property, String sql) {
        return withSession("""
                <SESSTRANSFORMATIONINST SINSTANCENAME="OUT" TRANSFORMATIONNAME="OUT" TRANSFORMATIONTYPE="Target Definition">
                <ATTRIBUTE NAME="%s" VALUE="%s"/>
                </SESSTRANSFORMATIONINST>""".formatted(property, escaped(sql)));
    }

    /** A session that says this. */
    MappingText withSession(String said) {
        session = """
                <SESSION NAME="s_m_small" MAPPINGNAME="m_small" REUSABLE="YES" ISVALID="YES" SORTORDER="Binary">
                %s
                </SESSION>
                """.formatted(said);
        return this;
    }

    /** What the legacy tool does with it. */
    LegacyOutcome outcome() {
        return runs().outcome();
    }

    /** The same, where rows that come in no promised order come by chance. */
    LegacyOutcome outcomeBy(long chance) {
        return runs().outcome(inputs -> inputs.by(chance));
    }

    /** The rows of a target after the legacy tool has run, each as its values with commas between them. */
    List<String> written(String target) {
        return runs().written(target);
    }

    /** What the mapping is converted to. */
    Conversion conversion() {
        return runs().conversion();
    }

    /** The rows of a target after the pipeline has run, each as its values with commas between them. */
    List<String> converted(String target) {
        return runs().converted(target);
    }

    /** The codes of what the conversion says. */
    List<String> codes() {
        return conversion().diagnostics().stream().map(Diagnostic::id).toList();
    }

    /** Asserts that the legacy tool and the pipeline write these lines, in whatever order. */
    void assertBothWrite(String target, String... lines) {
        assertThat(written(target)).as("reference").containsExactlyInAnyOrder(lines);
        assertThat(converted(target)).as("pipeline").containsExactlyInAnyOrder(lines);
    }

    private MappingRuns runs() {
        return new MappingRuns(export(), rows);
    }

    private String export() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <POWERMART CREATION_DATE="02/05/2026 08:15:00" REPOSITORY_VERSION="187.96">
                <REPOSITORY NAME="REP" VERSION="187" CODEPAGE="UTF-8" DATABASETYPE="Oracle">
                <FOLDER NAME="SALES">
                %s<MAPPING NAME="m_small" ISVALID="YES">
                %s%s%s</MAPPING>
                %s</FOLDER>
                </REPOSITORY>
                </POWERMART>
                """.formatted(definitions, transformations, instances, links, session);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
