package io.landfall.validation.reference.powercenter;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.LegacyConverter;
import io.landfall.rules.alteryx.flow.FileSchemas;
import io.landfall.validation.data.FittingValues;
import io.landfall.validation.data.TypedRows;
import io.landfall.validation.proof.NativeOutcome;
import io.landfall.validation.proof.OnDuckDb;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRequest;
import io.landfall.validation.reference.LegacyRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A small mapping, written as an export and run: tables with their rows, transformations, links, and tables that are written.
 *
 * <p>A port is told by its name, its type and its role, then what else it says, as in {@code "V_SUM:integer:LOCAL VARIABLE:V_SUM + QTY"};
 * a colon in an expression has a backslash before it.
 */
final class MappingText {

    /** Types that exports write as custom transformations, and their templates. */
    private static final Map<String, String> CUSTOM = Map.of("Union", "Union Transformation", "SQL", "SQL Transform");

    private static final LocalDateTime START = LocalDateTime.of(2026, 5, 1, 8, 30);

    private final StringBuilder definitions = new StringBuilder();
    private final StringBuilder transformations = new StringBuilder();
    private final StringBuilder instances = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private final Map<String, LegacyRows> rows = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private String session = "";

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

    private static String port(String told) {
        var parts = told.split("(?<!\\\\):", -1);
        var expression = parts.length > 3 ? parts[3].replace("\\:", ":") : "";
        var extra = parts.length > 4 ? parts[4] : "";
        return "<TRANSFORMFIELD NAME=\"%s\" DATATYPE=\"%s\" PRECISION=\"%d\" SCALE=\"0\" PORTTYPE=\"%s\" EXPRESSION=\"%s\" %s/>%n"
                .formatted(parts[0], parts[1], precision(parts[1]), parts[2], escaped(expression), extra);
    }

    private static int precision(String type) {
        return type.equals("text") ? 100 : 20;
    }

    /** Columns that end in {@code :KEY} are the key. */
    MappingText target(String name, String... columns) {
        definitions.append("<TARGET DATABASETYPE=\"Oracle\" NAME=\"%s\">%n".formatted(name));
        fields("TARGETFIELD", List.of(columns));
        definitions.append("</TARGET>\n");
        instances.append(
                "<INSTANCE NAME=\"%1$s\" TRANSFORMATION_NAME=\"%1$s\" TRANSFORMATION_TYPE=\"Target Definition\" TYPE=\"TARGET\"/>%n"
                        .formatted(name));
        types.put(name, "Target Definition");
        return this;
    }

    private void fields(String element, List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            var parts = columns.get(i).split(":", -1);
            definitions.append(
                    "<%s NAME=\"%s\" DATATYPE=\"%s\" PRECISION=\"%d\" SCALE=\"0\" FIELDNUMBER=\"%d\" KEYTYPE=\"%s\" NULLABLE=\"NULL\"/>%n"
                            .formatted(
                                    element,
                                    parts[0],
                                    parts[1].equals("string") || parts[1].equals("text") ? "varchar2" : parts[1],
                                    precision(parts[1]),
                                    i + 1,
                                    parts.length > 2 ? "PRIMARY KEY" : "NOT A KEY"));
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

    /** A session that treats rows in one way. */
    MappingText treatedAs(String rows) {
        return withSession("Treat source rows as", rows);
    }

    MappingText inHighPrecision() {
        return withSession("Enable high precision", "YES");
    }

    private MappingText withSession(String attribute, String value) {
        session = """
                <SESSION NAME="s_m_small" MAPPINGNAME="m_small" REUSABLE="YES" ISVALID="YES" SORTORDER="Binary">
                <ATTRIBUTE NAME="%s" VALUE="%s"/>
                </SESSION>
                """.formatted(attribute, value);
        return this;
    }

    LegacyOutcome outcome() {
        try {
            var folder = Files.createTempDirectory("mapping");
            var file = folder.resolve("m_small.XML");
            Files.writeString(file, export());
            try (var exports = Exports.find(List.of(folder))) {
                var catalog = WrittenFiles.catalog(exports);
                var mapping = catalog.mappings().getFirst();
                Map<SourceLocation, LegacyRows> inputs = new LinkedHashMap<>();
                mapping.flow().instances().stream()
                        .filter(instance -> rows.containsKey(instance.name()))
                        .forEach(instance -> Optional.ofNullable(rows.get(instance.name()))
                                .ifPresent(found -> inputs.put(instance.at(), found)));
                var request = new LegacyRequest(LegacyInputs.of(inputs), Optional.empty(), Map.of(), START);
                return PowerCenterReference.run(
                        mapping, catalog.sessions().stream().findFirst(), request);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The rows of a target after the run, each as its values with commas between them. */
    List<String> written(String target) {
        if (!(outcome() instanceof LegacyOutcome.Ran ran)) {
            throw new AssertionError(outcome().toString());
        }
        return ran.outputs().stream()
                .filter(output -> output.name().equals(target))
                .flatMap(output -> output.rows().rows().stream())
                .map(MappingText::line)
                .toList();
    }

    /** What the mapping is converted to, when it is all done. */
    Conversion conversion() {
        try {
            var folder = Files.createTempDirectory("mapping");
            var file = folder.resolve("m_small.XML");
            Files.writeString(file, export());
            try (var exports = Exports.find(List.of(folder))) {
                return new LegacyConverter(EngineCheck.NONE, FileSchemas.NONE, List.of())
                        .convert(exports).stream()
                                .filter(conversion -> conversion.asset().counts())
                                .findFirst()
                                .orElseThrow();
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The rows of a target after the pipeline has run, each as its values with commas between them. */
    List<String> converted(String target) {
        var conversion = conversion();
        if (conversion.documents().isEmpty()) {
            throw new AssertionError(conversion.diagnostics());
        }
        var pipeline = conversion.documents().getFirst().pipeline();
        var given = new HashMap<String, TypedRows>();
        for (var operator : pipeline.operators()) {
            if (operator instanceof Source source) {
                given.put(source.id(), typed(source.at(), source.fields()));
            } else if (operator instanceof Target written && rows.containsKey(written.id())) {
                given.put(
                        written.id(),
                        typed(
                                written.at(),
                                written.fields().stream().map(Projection::field).toList()));
            }
        }
        try (var engine = OnDuckDb.open(START)) {
            if (!(engine.run(pipeline, given) instanceof NativeOutcome.Ran ran)) {
                throw new AssertionError(engine.run(pipeline, given) + " " + conversion.diagnostics());
            }
            return Objects.requireNonNull(ran.targets().get(target)).rows().stream()
                    .map(MappingText::line)
                    .toList();
        }
    }

    /** The rows of the instance at that place. */
    private TypedRows typed(SourceLocation at, List<Field> fields) {
        var instance = at.path().substring(at.path().lastIndexOf('/') + 1);
        var known = Objects.requireNonNull(rows.get(instance), instance);
        var own = new ArrayList<List<@Nullable Object>>();
        for (var row : known.rows()) {
            var values = new ArrayList<@Nullable Object>();
            for (var field : fields) {
                var value = row.get(known.position(field.name()));
                values.add(
                        value == null
                                ? null
                                : FittingValues.fit(value, field.type()).orElseThrow());
            }
            own.add(values);
        }
        return new TypedRows(fields, own);
    }

    private static String line(List<@Nullable Object> row) {
        var texts = new ArrayList<String>();
        row.forEach(value -> texts.add(value == null ? "NULL" : value.toString()));
        return String.join(",", texts);
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
