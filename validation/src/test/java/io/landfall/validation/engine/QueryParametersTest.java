package io.landfall.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Source;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {

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
}
