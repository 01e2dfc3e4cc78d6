package io.landfall.converter.sql;

import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.ParameterRef;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * Writes a pipeline's queries for one engine: each query is a chain of named parts, one per operator, down to relations that are
 * there already.
 */
public final class PipelineSql {

    private static final String PARAMETERS = "parameters";

    private final Pipeline pipeline;
    private final Dialect dialect;
    private final Layout layout;
    private final Tables tables;
    private final Map<InputRef, String> names = new HashMap<>();
    private final OperatorNodes operators;
    private final ExpressionNodes constants;
    private final Map<String, Literal> values;
    private final Map<Part, String> written = new HashMap<>();

    /**
     * One operator's query among others.
     *
     * @param reads the relations that are there already which it reads, each empty where it is another part
     */
    private record Part(InputRef output, List<String> reads) {}

    /**
     * Which relations are there already.
     *
     * @param sources the relation that a source reads, as it is written in SQL; it has the source's fields and ordinal
     * @param stored outputs that were stored, with the relation that holds each
     */
    public record Tables(Function<Source, String> sources, Map<InputRef, String> stored) {}

    /**
     * @param values of parameters; those that are missing have their defaults
     */
    public PipelineSql(Pipeline pipeline, Dialect dialect, Tables tables, Map<String, Literal> values) {
        this.pipeline = pipeline;
        this.dialect = dialect;
        this.layout = new Layout(dialect.syntax().calcite());
        this.tables = tables;
        this.values = values;
        this.constants = new ExpressionNodes(dialect.syntax(), parameter -> {
            throw new IllegalStateException("a parameter's value cannot be a parameter");
        });
        name();
        var expressions = new ExpressionNodes(dialect.syntax(), this::parameter);
        this.operators = new OperatorNodes(new Scope(expressions, Schemas.of(pipeline), new Relations() {
            @Override
            public SqlNode of(InputRef input) {
                return relation(input);
            }

            @Override
            public SqlNode of(Source source) {
                return Nodes.verbatim(tables.sources().apply(source));
            }
        }));
    }

    /** A name as the queries of a dialect spell it. */
    public static String spelled(String name, Dialect dialect) {
        return new Layout(dialect.syntax().calcite()).expression(Nodes.name(name));
    }

    /** An expression over the columns of one table as a dialect spells it; there are no parameters in it. */
    public static String spelled(Expr expr, Dialect dialect) {
        var nodes = new ExpressionNodes(dialect.syntax(), parameter -> {
            throw new IllegalArgumentException(parameter.name());
        });
        return new Layout(dialect.syntax().calcite()).expression(nodes.of(expr));
    }

    /** The query for an operator's output. */
    public String rows(InputRef output) {
        var needed = new LinkedHashSet<InputRef>();
        collect(output, needed);
        return chained(needed, layout.query(Select.from(relation(output)).star().build()));
    }

    /** The query for the rows that a target writes, in the order in which it writes them. */
    public String rows(Target target) {
        var needed = new LinkedHashSet<InputRef>();
        collect(target.input(), needed);
        return chained(needed, query(target));
    }

    /** A query that an engine takes when it takes those of all these outputs and targets; what they have in common is in it once. */
    public String together(List<InputRef> outputs, List<Target> targets) {
        var needed = new LinkedHashSet<InputRef>();
        outputs.forEach(output -> collect(output, needed));
        targets.forEach(target -> collect(target.input(), needed));
        var queries = Stream.concat(
                outputs.stream()
                        .map(output -> layout.query(
                                Select.from(relation(output)).star().build())),
                targets.stream().map(this::query));
        return chained(
                needed,
                queries.map("SELECT 1 FROM (\n%s\n) AS written"::formatted)
                        .collect(Collectors.joining("\nUNION ALL\n")));
    }

    private String query(Target target) {
        return layout.query(operators.query(target, ""));
    }

    /** The library functions that the queries need, see {@link Prelude#neededBy}. */
    public static List<String> prelude(Dialect dialect, List<String> queries) {
        return Prelude.of(dialect).neededBy(String.join("\n", queries));
    }

    private String chained(Set<InputRef> needed, String query) {
        var parts = new ArrayList<Layout.Named>();
        for (var input : needed) {
            parts.add(new Layout.Named(layout.expression(relation(input)), part(input)));
        }
        parameters(parts, query).ifPresent(parts::addFirst);
        return layout.with(parts, query);
    }

    /** Every query that goes through an operator has the same part for it, as long as it reads from the same relations. */
    private String part(InputRef output) {
        var operator = pipeline.operator(output.operator()).orElseThrow();
        var reads = operator instanceof Source source
                ? List.of(tables.sources().apply(source))
                : operator.inputs().stream()
                        .map(input -> tables.stored().getOrDefault(input, ""))
                        .toList();
        return written.computeIfAbsent(
                new Part(output, reads), _ -> layout.query(operators.query(operator, output.output())));
    }

    private void collect(InputRef output, Set<InputRef> needed) {
        if (tables.stored().containsKey(output) || needed.contains(output)) {
            return;
        }
        var operator = pipeline.operator(output.operator()).orElseThrow();
        operator.inputs().forEach(input -> collect(input, needed));
        needed.add(output);
    }

    private Optional<Layout.Named> parameters(List<Layout.Named> parts, String query) {
        var use = "FROM " + PARAMETERS;
        var used = query.contains(use)
                || parts.stream().anyMatch(part -> part.query().contains(use));
        if (pipeline.parameters().isEmpty() || !used) {
            return Optional.empty();
        }
        var select = Select.fromNothing();
        for (var parameter : pipeline.parameters()) {
            select.item(
                    Nodes.call(
                            SqlStdOperatorTable.CAST,
                            constants.of(value(parameter)),
                            dialect.syntax().type(parameter.type())),
                    parameter.name());
        }
        return Optional.of(new Layout.Named(PARAMETERS, layout.query(select.build())));
    }

    private Literal value(Parameter parameter) {
        var given = values.get(parameter.name());
        return given != null ? given : parameter.defaultValue().orElse(new Literal.Missing(parameter.type()));
    }

    private SqlNode parameter(ParameterRef parameter) {
        return Select.from(Nodes.name(PARAMETERS)).column(parameter.name()).build();
    }

    private SqlNode relation(InputRef input) {
        var stored = tables.stored().get(input);
        return stored == null
                ? Nodes.name(Objects.requireNonNull(names.get(input), input.text()))
                : Nodes.verbatim(stored);
    }

    /** Gives every output a name of its own, in any case. */
    private void name() {
        var taken = new LinkedHashSet<String>();
        taken.add(PARAMETERS);
        for (var operator : pipeline.operators()) {
            for (var output : operator.outputs()) {
                var wish = output.isEmpty() ? operator.id() : operator.id() + "_" + output;
                var name = wish;
                for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                    name = wish + "_" + n;
                }
                names.put(new InputRef(operator.id(), output), name);
            }
        }
    }
}
