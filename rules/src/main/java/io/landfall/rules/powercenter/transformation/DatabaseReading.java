package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SourceField;
import io.landfall.parsers.powercenter.SourceQualifier;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PartitionedQueries;
import io.landfall.rules.powercenter.flow.PortRef;
import io.landfall.rules.powercenter.flow.PortTypes;
import io.landfall.rules.powercenter.flow.Rows;
import io.landfall.rules.powercenter.flow.TargetCode;
import io.landfall.rules.powercenter.flow.Upkeep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads tables for a Source Qualifier. One table is read as it is; an SQL override, a filter and a join stay SQL of the source
 * database. The columns of a query bind to the linked ports by position. An override does away with filter, join, distinct and
 * sorted ports.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/source-qualifier-transformation/adding-an-sql-query.html">Adding
 *     an SQL query</a>
 */
record DatabaseReading(
        TransformationNode node,
        SourceQualifier qualifier,
        QualifiedSources sources,
        FlowContext context,
        Findings findings) {

    private static final Set<String> PADDED = Set.of("char", "nchar", "character", "graphic");

    Fragment read() {
        remarkOnStatements();
        var ports = sources.ports();
        remarkOnPadding(ports);
        if (ports.isEmpty()) {
            findings.block(Diagnostic.of(TransformationCode.QUERY_COLUMNS, node.at(), node.name()));
        }
        var columns = columns(ports);
        var operators = new ArrayList<Operator>();
        var answered = answered(ports, columns, operators);
        var values = new LinkedHashMap<Port, Translated>();
        columns.forEach((port, column) -> findings.take(
                        context.bounded(Translated.of(Expr.field(column.name(), column.type())), port))
                .flatMap(value -> context.defaulted(value, port, findings))
                .ifPresent(value -> values.put(port, value)));
        var rows = Errors.rejected(node, answered, List.copyOf(values.values()), context, operators);
        var fields = new LinkedHashMap<PortRef, Field>();
        var projections = new ArrayList<Projection>();
        values.forEach((port, value) -> {
            projections.add(new Projection(port.name(), value.value(), port.at()));
            fields.put(new PortRef(node.name(), port.name()), new Field(port.name(), value.type()));
        });
        var project = new Project(context.id(node.name()), rows, projections, node.at());
        operators.add(project);
        var sorted = new SortedPorts(node, sources, context, findings);
        var ref = query().isEmpty() && node.settings().queries().isEmpty()
                ? sorted.ordered(InputRef.of(project.id()), projections, operators)
                : InputRef.of(project.id());
        return Fragment.of(operators, new Rows(ref, fields, Optional.empty()), findings);
    }

    /** What the database answers: to each partition, where each asks something else. */
    private InputRef answered(List<Port> ports, Map<Port, Field> columns, List<Operator> operators) {
        var asked = node.settings().queries();
        if (asked.isEmpty()) {
            return answered(node.at(), ports, columns, operators);
        }
        var answers = asked.stream()
                .map(one -> asking(one).answered(node.at().child(one.partition()), ports, columns, operators))
                .toList();
        var union = new Union(context.id(node.name() + "_partitions"), answers, Optional.empty(), node.at());
        operators.add(union);
        return InputRef.of(union.id());
    }

    private DatabaseReading asking(PartitionedQueries.Asked asked) {
        var one = new TransformationNode(
                node.name(), node.definition(), node.settings().asking(asked), node.at());
        return new DatabaseReading(one, qualifier, sources, context, findings);
    }

    private InputRef answered(SourceLocation at, List<Port> ports, Map<Port, Field> columns, List<Operator> operators) {
        remarkOnColumns(ports);
        var source = new Source(
                context.id(isOneTable() ? sources.all().getFirst().name() : node.name() + "_query"),
                dataset(ports),
                columns.values().stream().distinct().toList(),
                Optional.empty(),
                at);
        operators.add(source);
        return distinct(source, ranged(source, columns, operators), operators);
    }

    /** The rows within the ranges of the partitions. An OR of the mapping would take them apart. */
    private InputRef ranged(Source source, Map<Port, Field> columns, List<Operator> operators) {
        var rows = InputRef.of(source.id());
        var isSure = query().isEmpty()
                && !GeneratedQuery.hasOr(text("Source Filter"))
                && !GeneratedQuery.hasOr(text("User Defined Join"));
        return Optional.of(new KeyRanges(node.settings().ranges(), sources, columns))
                .filter(_ -> isSure && node.settings().ranges().size() > 1)
                .flatMap(KeyRanges::read)
                .map(read -> {
                    var filter = new Filter(
                            context.id(node.name() + "_ranges"),
                            rows,
                            read.condition(),
                            node.at().child(read.key()));
                    operators.add(filter);
                    return InputRef.of(filter.id());
                })
                .orElse(rows);
    }

    private String text(String property) {
        return context.inSql(node.settings().text(property)).strip();
    }

    private String query() {
        return text("Sql Query");
    }

    /** Whether the rows of one table come as they are. */
    private boolean isOneTable() {
        return query().isEmpty()
                && text("Source Filter").isEmpty()
                && text("User Defined Join").isEmpty()
                && node.settings().queries().isEmpty()
                && sources.all().size() == 1;
    }

    private void remarkOnStatements() {
        for (var property : List.of("Pre SQL", "Post SQL")) {
            var statement = text(property);
            if (!statement.isEmpty()) {
                var code = Upkeep.is(statement) ? TargetCode.SQL_UPKEEP : TransformationCode.SQL_AROUND;
                findings.say(Diagnostic.of(code, node.at(), node.name(), statement));
            }
        }
    }

    /** The columns of a query are those of the linked ports, one by one. */
    private void remarkOnColumns(List<Port> ports) {
        var columns = SelectList.count(query()).orElse(ports.size());
        var counts = List.of(node.name(), Integer.toString(columns), Integer.toString(ports.size()));
        if (columns < ports.size()) {
            findings.block(new Diagnostic(QueryCode.TOO_FEW_COLUMNS, node.at(), counts));
        } else if (columns > ports.size()) {
            findings.say(new Diagnostic(QueryCode.TOO_MANY_COLUMNS, node.at(), counts));
        } else if (SelectList.hasStar(query()) && !(SelectList.isStar(query()) && sources.areAll(ports))) {
            findings.say(Diagnostic.of(QueryCode.STAR, node.at(), node.name()));
        }
    }

    /** A column of a fixed length comes filled up with blanks, which PowerCenter compares like any other character. */
    private void remarkOnPadding(List<Port> ports) {
        var padded = ports.stream()
                .flatMap(port -> sources.column(port).stream())
                .map(QualifiedSources.Column::field)
                .filter(field -> field.precision() > 1
                        && PADDED.contains(field.datatype().strip().toLowerCase(Locale.ROOT)))
                .map(SourceField::name)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!padded.isEmpty()) {
            findings.say(Diagnostic.of(TransformationCode.COLUMNS_PADDED, node.at(), node.name(), padded));
        }
    }

    /** The column behind each port; in a query each has a field of its own. */
    private Map<Port, Field> columns(List<Port> ports) {
        var names = new FieldNames(List.of());
        var columns = new LinkedHashMap<Port, Field>();
        for (var port : ports) {
            var linked = sources.column(port);
            var type = linked.map(QualifiedSources.Column::field)
                    .map(field -> PortTypes.column(field.datatype(), field.precision(), field.scale()))
                    .orElseGet(() -> context.typeOf(port));
            if (isOneTable() && linked.isEmpty()) {
                findings.block(Diagnostic.of(TransformationCode.PORT_UNLINKED, port.at(), port.name()));
            }
            columns.put(port, column(port, linked, type, names));
        }
        return columns;
    }

    private Field column(Port port, Optional<QualifiedSources.Column> linked, SqlType type, FieldNames names) {
        return isOneTable() && linked.isPresent()
                ? new Field(linked.get().field().name(), type)
                : new Field(names.free(port.name()), type);
    }

    private Dataset dataset(List<Port> ports) {
        var connection = connection();
        if (isOneTable()) {
            return new GeneratedQuery(sources, context)
                    .table(connection, sources.all().getFirst());
        }
        var sql = query().isEmpty() ? generated(ports) : overridden();
        return QueryTexts.ofSource(node, databaseType(), context).query(connection, sql, findings);
    }

    private String generated(List<Port> ports) {
        for (var port : ports) {
            if (sources.column(port).isEmpty()) {
                findings.block(Diagnostic.of(TransformationCode.PORT_UNLINKED, port.at(), port.name()));
            }
        }
        var join = text("User Defined Join");
        var filter = text("Source Filter");
        var sql = new GeneratedQuery(sources, context).sql(ports, join, filter);
        if (!filter.isEmpty() && (GeneratedQuery.hasOr(filter) || GeneratedQuery.hasOr(join))) {
            sql.filter(query -> query.contains("\n  AND "))
                    .ifPresent(query -> findings.say(
                            Diagnostic.of(TransformationCode.OR_BESIDE_JOIN, node.at(), node.name(), query)));
        }
        return known(sql, join);
    }

    /** The query of its own, in the words of databases. */
    private String overridden() {
        return JoinSyntax.isIn(query()) ? known(JoinSyntax.rewritten(query()), query()) : query();
    }

    private String known(Optional<String> sql, String join) {
        if (sql.isEmpty()) {
            findings.block(Diagnostic.of(TransformationCode.JOIN_SYNTAX, node.at(), node.name(), join));
        } else if (JoinSyntax.isIn(join) && JoinSyntax.asksMore(join)) {
            findings.say(Diagnostic.of(TransformationCode.JOIN_ASKS_MORE, node.at(), node.name(), sql.get()));
        }
        return sql.orElse(join);
    }

    /** Sessions name the connection at the qualifier; without one the definition's database tells the sources apart. */
    private String connection() {
        if (!node.settings().connection().isEmpty()) {
            return node.settings().connection();
        }
        return sources.all().stream()
                .map(source -> source.settings().connection())
                .filter(connection -> !connection.isEmpty())
                .findFirst()
                .orElseGet(() -> sources.all().getFirst().definition().databaseName());
    }

    private InputRef distinct(Source source, InputRef rows, List<Operator> operators) {
        if (!query().isEmpty() || !node.settings().isYes("Select Distinct")) {
            return rows;
        }
        var connected = node.settings().connectionType();
        var distinct = new DistinctInDatabase(node, context, connected.isEmpty() ? databaseType() : connected);
        distinct.said(source).ifPresent(findings::say);
        return distinct.added(source, rows, operators);
    }

    private String databaseType() {
        return sources.all().getFirst().definition().databaseType();
    }
}
