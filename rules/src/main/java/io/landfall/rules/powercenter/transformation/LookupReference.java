package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Dataset.Naming;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.flow.FileLayouts;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.NumberSigns;
import io.landfall.rules.powercenter.flow.PortRef;
import io.landfall.rules.powercenter.flow.PortTypes;
import io.landfall.rules.powercenter.flow.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The table, query or file that a lookup looks in: its columns are the lookup ports.
 *
 * @param fields by port name in lower case
 */
record LookupReference(InputRef ref, List<Operator> operators, Map<String, Field> fields, boolean isFile) {

    static Optional<LookupReference> of(
            TransformationNode node, Lookup lookup, FlowContext context, Findings findings) {
        var source = node.settings().text("Source Type").strip();
        return switch (source.toUpperCase(Locale.ROOT)) {
            case "", "DATABASE" -> Optional.of(table(node, lookup, context, findings));
            case "FLAT FILE" ->
                context.looksIn(node).map(LookupReference::again).or(() -> file(node, lookup, context, findings));
            default -> {
                findings.block(Diagnostic.of(LookupCode.KIND, node.at(), node.name(), "in a " + source));
                yield Optional.empty();
            }
        };
    }

    boolean has(Port port) {
        return fields.containsKey(port.name().toLowerCase(Locale.ROOT));
    }

    Field field(Port port) {
        var field = fields.get(port.name().toLowerCase(Locale.ROOT));
        if (field == null) {
            throw new IllegalStateException("no column for the port '%s'".formatted(port.name()));
        }
        return field;
    }

    /** The column in a matching row. */
    Expr value(Port port) {
        return Expr.right(field(port).name(), field(port).type());
    }

    private static LookupReference again(Rows rows) {
        var fields = new LinkedHashMap<String, Field>();
        rows.ports().forEach((port, field) -> fields.put(port.port(), field));
        return new LookupReference(rows.ref(), List.of(), fields, true);
    }

    private static LookupReference table(
            TransformationNode node, Lookup lookup, FlowContext context, Findings findings) {
        var settings = node.settings();
        var override = context.inSql(settings.text("Lookup Sql Override"));
        var columns = override.isBlank() ? lookup.lookupPorts() : asked(node, lookup, override, findings);
        var fields = new LinkedHashMap<String, Field>();
        columns.forEach(
                port -> fields.put(port.name().toLowerCase(Locale.ROOT), new Field(port.name(), context.typeOf(port))));
        var filter = context.inSql(settings.text("Lookup Source Filter"));
        var table = context.substituted(settings.text("Lookup table name"));
        var connection = settings.connection();
        Dataset dataset = override.isBlank() && filter.isBlank()
                ? SourceTables.table(connection, "", table)
                : QueryTexts.ofLookup(node, context)
                        .query(connection, override.isBlank() ? query(columns, table, filter) : override, findings);
        var source = new Source(
                context.id(node.name() + "_table"), dataset, List.copyOf(fields.values()), Optional.empty(), node.at());
        return new LookupReference(InputRef.of(source.id()), List.of(source), fields, false);
    }

    /**
     * The ports in the order of the query's columns, which bear their names; the query that the Designer writes has the columns of the
     * condition last, wherever their ports stand.
     *
     * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-1/transformation-guide/lookup-transformation/lookup-query/overriding-the-lookup-query/guidelines-for-overriding-the-lookup-query.html">Guidelines
     *     for Overriding the Lookup Query</a>
     */
    private static List<Port> asked(TransformationNode node, Lookup lookup, String override, Findings findings) {
        var unasked = new ArrayList<>(lookup.lookupPorts());
        var ports = new ArrayList<Port>();
        var names = SelectList.of(override).orElse(List.of());
        for (var name : names) {
            unasked.stream()
                    .filter(port -> port.name().equalsIgnoreCase(name))
                    .findFirst()
                    .ifPresent(port -> {
                        ports.add(port);
                        unasked.remove(port);
                    });
        }
        if (ports.isEmpty()
                || ports.size() < SelectList.of(override).orElseThrow().size()) {
            findings.say(Diagnostic.of(LookupCode.COLUMNS, node.at(), node.name()));
            return lookup.lookupPorts();
        }
        ports.addAll(unasked);
        return ports;
    }

    private static String query(List<Port> columns, String table, String filter) {
        return "SELECT %s\nFROM %s\nWHERE %s"
                .formatted(columns.stream().map(Port::name).collect(Collectors.joining(", ")), table, filter);
    }

    private static boolean isListed(TransformationNode node) {
        return node.settings().sessionText("Lookup source filetype").strip().equalsIgnoreCase("Indirect");
    }

    /** A file holds text; the columns take the types of their ports. How wide numbers and dates are only the source's definition says. */
    private static Optional<LookupReference> file(
            TransformationNode node, Lookup lookup, FlowContext context, Findings findings) {
        Optional<FlatFile> layout = node.settings().flatFile().or(lookup::flatFile);
        if (layout.isEmpty()) {
            findings.block(Diagnostic.of(LookupCode.FILE, node.at(), node.name()));
            return Optional.empty();
        }
        var named = context.fileName(node.settings().sessionText("Lookup source filename"), node.name(), node.at());
        var path = named.isBlank() ? node.settings().text("Lookup table name") : named;
        if (isListed(node) && layout.get().skipRows() > 0) {
            findings.say(Diagnostic.of(TransformationCode.LIST_SKIPS, node.at(), node.name()));
        }
        var columns = lookup.lookupPorts();
        var isMeasured = layout.get().delimited()
                || columns.stream().allMatch(port -> context.typeOf(port).isText());
        if (!isMeasured) {
            findings.block(Diagnostic.of(LookupCode.FILE, node.at(), node.name()));
            return Optional.empty();
        }
        var widths = columns.stream().map(Port::precision).toList();
        var format = FileLayouts.format(
                layout.get(), widths, FileFormat.Header.NONE, FileLayouts.dateMask(lookup.attributes()));
        var texts =
                columns.stream().map(port -> new Field(port.name(), Types.TEXT)).toList();
        var source = new Source(
                context.id(node.name() + "_file"),
                new Dataset.File(path, isListed(node) ? Naming.LIST : Naming.ITSELF, format, List.of()),
                texts,
                Optional.empty(),
                node.at());
        new EmptyQuotes(node, source, context)
                .check(
                        columns.stream()
                                .filter(port -> context.typeOf(port).isText())
                                .map(port -> new Field(port.name(), Types.TEXT))
                                .toList(),
                        findings);
        var operators = new ArrayList<Operator>(List.of(source));
        var values = values(node, lookup, source, context, findings);
        var rows = Errors.rejected(node, InputRef.of(source.id()), List.copyOf(values.values()), context, operators);
        var fields = new LinkedHashMap<String, Field>();
        var projections = new ArrayList<Projection>();
        values.forEach((port, value) -> {
            projections.add(new Projection(port.name(), value.value(), port.at()));
            fields.put(port.name().toLowerCase(Locale.ROOT), new Field(port.name(), value.type()));
        });
        var project = new Project(context.id(node.name() + "_columns"), rows, projections, node.at());
        operators.add(project);
        var ref = InputRef.of(project.id());
        var ports = new LinkedHashMap<PortRef, Field>();
        fields.forEach((name, field) -> ports.put(new PortRef(node.name(), name), field));
        context.looksIn(node, new Rows(ref, ports, Optional.empty()));
        return Optional.of(new LookupReference(ref, operators, fields, true));
    }

    /** The texts of the file as its ports have them; a port whose value is not converted is left out. */
    private static Map<Port, Translated> values(
            TransformationNode node, Lookup lookup, Source source, FlowContext context, Findings findings) {
        var values = new LinkedHashMap<Port, Translated>();
        for (var port : lookup.lookupPorts()) {
            var type = PortTypes.column(port.datatype(), port.precision(), port.scale());
            var text = Expr.field(port.name(), Types.TEXT);
            var signs = NumberSigns.of(node.settings(), type);
            if (!signs.arePlain()) {
                context.check(signs.check(node.name(), port, InputRef.of(source.id()), text));
                findings.say(signs.said(port));
            }
            FlatFileColumns.value(
                            text,
                            type,
                            signs,
                            context.typeOf(port),
                            FileLayouts.dateMask(lookup.attributes()),
                            port.at(),
                            findings)
                    .flatMap(value -> findings.take(context.bounded(value, port)))
                    .ifPresent(value -> values.put(port, value));
        }
        return values;
    }
}
