package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat.Header;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SourceField;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FileLayouts;
import io.landfall.rules.powercenter.flow.FileNamePort;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.SourceNode;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.NumberCode;
import io.landfall.rules.powercenter.flow.NumberSigns;
import io.landfall.rules.powercenter.flow.PortRef;
import io.landfall.rules.powercenter.flow.PortTypes;
import io.landfall.rules.powercenter.flow.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads a flat file for a Source Qualifier: its columns by position, as the types of the ports. */
record FileReading(TransformationNode node, QualifiedSources sources, FlowContext context, Findings findings) {

    Optional<Fragment> read() {
        var source = sources.all().getFirst();
        var file = SourceFiles.named(source, node, context, findings);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var path = file.get().path();
        var texts = texts(source);
        var folder = new FolderOfRows(source, SourceFiles.withFolder(path, source, node, context));
        var operators = new ArrayList<Operator>();
        var reading = new Source(
                context.id(source.name()),
                new Dataset.File(
                        named(folder, path),
                        file.get().naming(),
                        FileLayouts.format(
                                SourceFiles.layout(source, node).orElseThrow(),
                                widths(source),
                                Header.NONE,
                                mask(source)),
                        names(folder, texts)),
                List.copyOf(texts.values()),
                Optional.empty(),
                source.at());
        operators.add(reading);
        var values = values(folder, texts);
        values.keySet().forEach(port -> checkSigns(port, reading, texts));
        values.keySet().forEach(port -> checkDigits(port, reading, texts));
        new EmptyQuotes(node, reading, context).check(textsOf(values.keySet(), texts), findings);
        var rows = Errors.rejected(node, InputRef.of(reading.id()), List.copyOf(values.values()), context, operators);
        var ports = new LinkedHashMap<PortRef, Field>();
        var projections = new ArrayList<Projection>();
        values.forEach((port, value) -> {
            projections.add(new Projection(port.name(), value.value(), port.at()));
            ports.put(new PortRef(node.name(), port.name()), new Field(port.name(), value.type()));
        });
        var project = new Project(context.id(node.name()), rows, projections, node.at());
        operators.add(project);
        return Optional.of(
                Fragment.of(operators, new Rows(distinct(project, operators), ports, Optional.empty()), findings));
    }

    /** The service itself takes out rows of a file that are equal in all ports. */
    private InputRef distinct(Project rows, List<Operator> operators) {
        if (!node.settings().isYes("Select Distinct")) {
            return InputRef.of(rows.id());
        }
        var keys = rows.fields().stream().map(Projection::name).toList();
        var distinct = new Distinct(
                context.id(node.name() + "_distinct"), InputRef.of(rows.id()), keys, Ordering.NONE, node.at());
        operators.add(distinct);
        return InputRef.of(distinct.id());
    }

    /** The path, with its folder where rows say which file they come from. */
    private String named(FolderOfRows folder, String path) {
        if (folder.source().definition().columns().stream()
                .noneMatch(column -> FileNamePort.is(folder.source(), column))) {
            return path;
        }
        findings.say(folder.said());
        return folder.isOne() ? path : folder.path();
    }

    /** What the rows say of their file; the column does not stand in it. */
    private static List<Dataset.Origin> names(FolderOfRows folder, Map<String, Field> texts) {
        return folder.source().definition().columns().stream()
                .filter(column -> FileNamePort.is(folder.source(), column))
                .map(column -> new Dataset.Origin(
                        Objects.requireNonNull(texts.get(column.name())).name(), folder.part()))
                .toList();
    }

    private static List<Integer> widths(SourceNode source) {
        return source.definition().columns().stream()
                .filter(field -> !FileNamePort.is(source, field))
                .map(field ->
                        field.layout().physicalLength() > 0 ? field.layout().physicalLength() : field.precision())
                .toList();
    }

    private static String mask(SourceNode source) {
        return FileLayouts.dateMask(source.definition().attributes());
    }

    /** Every column of the file as text, by its name. */
    private static LinkedHashMap<String, Field> texts(SourceNode source) {
        var texts = new LinkedHashMap<String, Field>();
        var names = new FieldNames(List.of());
        source.definition()
                .columns()
                .forEach(column -> texts.put(column.name(), new Field(names.free(column.name()), Types.TEXT)));
        return texts;
    }

    private LinkedHashMap<Port, Translated> values(FolderOfRows folder, LinkedHashMap<String, Field> texts) {
        var source = folder.source();
        var values = new LinkedHashMap<Port, Translated>();
        for (var port : sources.ports()) {
            sources.column(port)
                    .flatMap(column -> {
                        var field = column.field();
                        var text = Objects.requireNonNull(texts.get(field.name()));
                        var read = Expr.field(text.name(), text.type());
                        return FlatFileColumns.value(
                                FileNamePort.is(source, field) ? folder.of(read, context) : read,
                                PortTypes.column(field.datatype(), field.precision(), field.scale()),
                                signs(field),
                                type(port),
                                mask(source),
                                port.at(),
                                findings);
                    })
                    .flatMap(value -> findings.take(context.bounded(value, port)))
                    .flatMap(value -> context.defaulted(value, port, findings))
                    .ifPresentOrElse(
                            value -> values.put(port, value),
                            () -> values.put(port, Translated.of(Expr.nothing(type(port)))));
        }
        return values;
    }

    /** The columns of texts that ports take. */
    private List<Field> textsOf(Collection<Port> ports, Map<String, Field> texts) {
        return ports.stream()
                .flatMap(port -> sources.column(port).map(QualifiedSources.Column::field).stream())
                .filter(field -> PortTypes.column(field.datatype(), field.precision(), field.scale())
                        .isText())
                .map(field -> Objects.requireNonNull(texts.get(field.name())))
                .distinct()
                .toList();
    }

    /** What becomes of numbers whose separators stand elsewhere is not documented. */
    private void checkSigns(Port port, Source reading, Map<String, Field> texts) {
        sources.column(port).map(QualifiedSources.Column::field).ifPresent(field -> {
            var signs = signs(field);
            if (!signs.arePlain()) {
                var text = Objects.requireNonNull(texts.get(field.name()));
                context.check(signs.check(
                        node.name(), port, InputRef.of(reading.id()), Expr.field(text.name(), text.type())));
                findings.say(signs.said(port));
            }
        });
    }

    private NumberSigns signs(SourceField field) {
        return NumberSigns.of(
                sources.all().getFirst().settings(),
                PortTypes.column(field.datatype(), field.precision(), field.scale()));
    }

    /** What becomes of digits that a decimal port has no room for is not documented: ports elsewhere let them pass. */
    private void checkDigits(Port port, Source reading, Map<String, Field> texts) {
        sources.column(port).map(QualifiedSources.Column::field).ifPresent(field -> {
            var column = PortTypes.column(field.datatype(), field.precision(), field.scale());
            if (column.isNumber() && type(port) instanceof SqlType.Decimal decimal) {
                var text = Objects.requireNonNull(texts.get(field.name()));
                context.check(new Check(
                        "%s: '%s' has no more digits than %s".formatted(node.name(), port.name(), decimal.sql()),
                        InputRef.of(reading.id()),
                        new Check.Assertion.EveryRow(FlatFileColumns.isHeld(
                                signs(field).plain(Expr.field(text.name(), text.type())), decimal)),
                        port.at()));
                findings.say(Diagnostic.of(NumberCode.DIGITS_CHECKED, port.at(), port.name(), decimal.sql()));
            }
        });
    }

    private SqlType type(Port port) {
        return context.typeOf(port);
    }
}
