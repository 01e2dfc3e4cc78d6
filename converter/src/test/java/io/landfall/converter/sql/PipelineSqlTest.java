package io.landfall.converter.sql;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.landfall.converter.Golden;
import io.landfall.converter.OperatorSamples;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PipelineSqlTest {

    private static final Map<InputRef, String> STORED =
            Map.of(InputRef.of("ORDERS"), "orders", InputRef.of("RATES"), "rates");

    /** What Calcite's parser does not know of an engine's SQL, by file. */
    private static final Map<String, String> NOT_PARSED = Map.of(
            "duckdb/TOTALS", "an order inside the call of a function that Calcite takes for no aggregate",
            "postgresql/TOTALS", "an order inside the call of a function that Calcite takes for no aggregate",
            "duckdb/RUNNING", "IGNORE NULLS inside the call",
            "postgresql/RUNNING", "a window over a function of a schema",
            "postgresql/ONLY_ABOVE", "COLLATE in an expression",
            "postgresql/SORTED", "COLLATE in an expression");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("samples")
    void writesAsRecorded(Dialect dialect, String id) {
        var sql = queries(dialect, operator(id)).stream().collect(Collectors.joining(";\n\n", "", ";\n"));
        Golden.assertMatches("sql/%s/%s.sql".formatted(dialect.label(), id), sql);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("samples")
    void writesWhatCalciteParses(Dialect dialect, String id) {
        var parser = SqlParser.config().withConformance(SqlConformanceEnum.BABEL);
        var parsing = assertThatCode(() -> {
            for (var query : queries(dialect, operator(id))) {
                SqlParser.create(query, parser).parseQuery();
            }
        });
        var exempt = NOT_PARSED.get(dialect.label() + "/" + id);
        if (exempt == null) {
            parsing.doesNotThrowAnyException();
        } else {
            parsing.as("no longer exempt: " + exempt).isInstanceOf(SqlParseException.class);
        }
    }

    static Stream<Arguments> samples() {
        return Stream.of(Dialect.values())
                .flatMap(dialect -> operators().stream()
                        .filter(operator -> !(operator instanceof Script || operator instanceof Iterate))
                        .map(operator -> Arguments.of(dialect, operator.id())));
    }

    private static List<Operator> operators() {
        return Stream.concat(OperatorSamples.all().stream(), OperatorSamples.variants().stream())
                .toList();
    }

    private static Pipeline pipeline() {
        return OperatorSamples.pipeline().withOperators(operators());
    }

    private static Operator operator(String id) {
        return pipeline().operator(id).orElseThrow();
    }

    private static List<String> queries(Dialect dialect, Operator operator) {
        var stored = operator instanceof Source ? Map.<InputRef, String>of() : STORED;
        var tables = new PipelineSql.Tables(source -> "file_" + source.id().toLowerCase(Locale.ROOT), stored);
        var sql = new PipelineSql(pipeline(), dialect, tables, Map.of());
        if (operator instanceof Target target) {
            return List.of(sql.rows(target));
        }
        return operator.outputs().stream()
                .map(output -> sql.rows(new InputRef(operator.id(), output)))
                .toList();
    }
}
