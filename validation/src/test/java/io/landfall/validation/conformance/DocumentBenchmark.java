package io.landfall.validation.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.Flatten.Generator;
import io.landfall.converter.pipeline.Flatten.Generator.XmlElements;
import io.landfall.converter.pipeline.Flatten.Generator.XmlElements.Demand;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.sql.PipelineSql;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How long engines take apart one long text, JSON or XML; medians of five. Run it with {@code ./mvnw -Pbench -pl validation -am test
 * -Dsurefire.failIfNoSpecifiedTests=false -Dtest=DocumentBenchmark}; the lines of the table in {@code docs/benchmarks.md} are in {@code
 * validation/target/benchmarks.md} then. {@code -Dlandfall.bench.records=1000,5000} makes texts of other lengths.
 */
class DocumentBenchmark {

    private static final SourceLocation AT = SourceLocation.of("benchmark");
    private static final int RUNS = Integer.getInteger("landfall.bench.runs", 5);
    private static final String RECORDS = System.getProperty("landfall.bench.records", "1000,5000,20000");
    private static final Expr TEXT = Expr.field("T", Types.TEXT);

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void jsonOfObjects(TestEngine engine) throws SQLException, IOException {
        measure(
                "JSON",
                engine,
                records -> IntStream.range(0, records)
                        .mapToObj(
                                "{\"id\":%1$d,\"name\":\"Station %1$d\",\"price\":%1$d.50,\"tags\":[\"a\",\"b\"]}"
                                        ::formatted)
                        .collect(Collectors.joining(",", "[", "]")),
                new Generator.JsonValues(TEXT),
                List.of("PATH", "KIND", "CONTENT"),
                5);
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void xmlOfElements(TestEngine engine) throws SQLException, IOException {
        measure(
                "XML",
                engine,
                records -> IntStream.range(0, records)
                        .mapToObj("<i id='%1$d'><n u='m'>Station %1$d</n><v>%1$d &amp; more</v></i>"::formatted)
                        .collect(Collectors.joining("", "<l>", "</l>")),
                new XmlElements(
                        TEXT,
                        Optional.of("i"),
                        Demand.MOST_FREQUENT,
                        true,
                        true,
                        List.of("id", "n", "n_u", "i_OuterXML")),
                List.of("REMARK", "ID", "N", "U", "WHOLE"),
                1);
    }

    private static void measure(
            String form,
            TestEngine engine,
            IntFunction<String> text,
            Generator generator,
            List<String> names,
            int rowsOfRecord)
            throws SQLException, IOException {
        for (var records :
                Arrays.stream(RECORDS.split(",")).map(Integer::valueOf).toList()) {
            engine.execute(
                    "DROP TABLE IF EXISTS %s.documents".formatted(schema(engine)),
                    "CREATE TABLE %s.documents AS SELECT CAST('%s' AS VARCHAR) AS T"
                            .formatted(schema(engine), text.apply(records).replace("'", "''")));
            var times = new long[RUNS];
            for (int run = 0; run < RUNS; run++) {
                var start = System.nanoTime();
                assertThat(rows(engine, generator, names)).isEqualTo(records * rowsOfRecord);
                times[run] = System.nanoTime() - start;
            }
            report(form, engine, records, median(times) / 1e9);
        }
    }

    private static int rows(TestEngine engine, Generator generator, List<String> names) throws SQLException {
        var source = new Field("T", Types.TEXT);
        var made = names.stream().map(name -> new Field(name, Types.TEXT)).toList();
        var texts = new Values("TEXTS", List.of(source), List.of(), Optional.empty(), AT);
        var flatten = new Flatten("OUT", InputRef.of("TEXTS"), generator, made, Optional.of("NO"), AT);
        var tables = new PipelineSql.Tables(
                unread -> {
                    throw new IllegalStateException(unread.id());
                },
                Map.of(InputRef.of("TEXTS"), schema(engine) + ".documents"));
        var query = new PipelineSql(Evaluation.pipeline(List.of(texts, flatten)), engine.dialect(), tables, Map.of())
                .rows(InputRef.of("OUT"));
        var columns = names.stream()
                .map(name -> PipelineSql.spelled(name, engine.dialect()))
                .collect(Collectors.joining(", "));
        return engine.rows("SELECT " + columns + " FROM (" + query + ") AS found", made)
                .size();
    }

    private static String schema(TestEngine engine) {
        return switch (engine) {
            case DUCKDB -> "main";
            case POSTGRESQL -> "public";
        };
    }

    private static void report(String form, TestEngine engine, int records, double seconds) throws IOException {
        var line = String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %.1f s |%n",
                form,
                engine.dialect().label(),
                records,
                seconds);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/benchmarks.md"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.print(line);
    }

    private static double median(long[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }
}
