package io.landfall.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {

    @TempDir
    private Path folder;

    private static final Map<String, Literal> VALUES = Map.of(
            "LAST_RUN", new Literal.TimestampValue(LocalDateTime.of(2026, 2, 5, 8, 15, 30, 123_000_000)),
            "REGION", new Literal.TextValue("EU"),
            "LAST_ID", new Literal.NumberValue(new BigDecimal("103"), Types.BIGINT));

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ID > $$last_id AND R = '$$REGION' | -                 | ID > 103 AND R = 'EU'",
                "AT > '$$LAST_RUN'                 | -                 | AT > '$$LAST_RUN'",
                "AT > '$$LAST_RUN'                 | %m/%d/%Y %H:%M:%S | AT > '02/05/2026 08:15:30'",
                "AT > '$$LAST_RUN'                 | %Y-%m-%d-%H:%M:%S | AT > '2026-02-05-08:15:30'",
                "AT > '$$OTHER'                    | %Y-%m-%d %H:%M:%S | AT > '$$OTHER'",
            })
    void writesValuesIntoQueries(String sql, @Nullable String dates, String written) {
        var query = new Dataset.Query("DB", sql, Optional.ofNullable(dates));
        var source = new Source(
                "ORDERS", query, List.of(new Field("ID", Types.BIGINT)), Optional.empty(), SourceLocation.of("m.XML"));
        var pipeline = QueryParameters.written(Pipelines.of(source), VALUES);
        assertThat(pipeline.operators().getFirst())
                .extracting(operator -> ((Dataset.Query) ((Source) operator).dataset()).sql())
                .isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "in/$$region-$$LAST_ID.csv | in/EU-103.csv",
                "$$OTHER/$REGION.csv       | $$OTHER/$REGION.csv",
            })
    void writesValuesIntoNamesOfFiles(String path, String written) {
        var format = new FileFormat.Yxdb();
        var source = new Source(
                "ORDERS",
                new Dataset.File(path, format),
                List.of(new Field("ID", Types.BIGINT)),
                Optional.empty(),
                SourceLocation.of("m.XML"));
        var target = new Target(
                "COPY",
                InputRef.of("ORDERS"),
                new Dataset.File(path, format),
                Target.Mode.OVERWRITE,
                List.of(),
                List.of(),
                Optional.empty(),
                Ordering.ARRIVAL,
                SourceLocation.of("m.XML"));
        assertThat(QueryParameters.written(Pipelines.of(source, target), VALUES).operators())
                .extracting("dataset.path")
                .containsOnly(written);
    }

    /** What a run keeps is what the next one asks the database with. */
    @Test
    void asksTheDatabaseWithValues() throws Exception {
        var url = "jdbc:duckdb:" + folder.resolve("shop.db");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE ORDERS AS SELECT * FROM (VALUES (101::BIGINT, TIMESTAMP '2026-02-05 08:15:30'), "
                            + "(102, TIMESTAMP '2026-02-06 00:00:00')) AS t(ID, CHANGED_ON)");
        }
        var connections = Files.writeString(folder.resolve("c.yaml"), "connections: {DB: {url: '%s'}}".formatted(url));
        var query = new Dataset.Query(
                "DB",
                "SELECT ID FROM ORDERS WHERE CHANGED_ON > strptime('$$LAST_RUN', '%m/%d/%Y %H:%M:%S')",
                Optional.of("%m/%d/%Y %H:%M:%S"));
        var id = new Field("ID", Types.BIGINT);
        var pipeline = Pipelines.with(
                List.of(new Parameter("LAST_RUN", Types.TIMESTAMP, Optional.empty())),
                Pipelines.of(Pipelines.source("ORDERS", query, id), Pipelines.toCsv("TGT", "ORDERS", id)));
        var request = RunRequest.withoutData(folder.resolve("out"))
                .withConnections(connections)
                .withParameters(Map.of("LAST_RUN", "2026-02-05 08:15:30"));
        var result = new DuckDbEngine().run(pipeline, request);
        assertThat(result.targets())
                .singleElement()
                .satisfies(target -> assertThat(target.rows()).isEqualTo(1));
    }
}
