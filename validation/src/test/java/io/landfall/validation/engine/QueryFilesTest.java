package io.landfall.validation.engine;

import static io.landfall.validation.engine.Pipelines.AT;
import static io.landfall.validation.engine.Pipelines.toTable;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target.Mode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that stand for the rows of a query. */
class QueryFilesTest {

    private static final Field FIRST = new Field("FIRST_NAME", Types.text(10));
    private static final Field LAST = new Field("LAST_NAME", Types.text(10));

    @TempDir
    private Path folder;

    /** A query hands its columns over one by one, whatever they are called; a file has names. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "FIRST_NAME | LAST_NAME, false",
        "LAST_NAME | FIRST_NAME, true",
        "first_name | AGE | last_name, false",
        "AGE | last_name | first_name, true"
    })
    void tellsWhenColumnsStandInAnotherOrder(String header, boolean told) throws Exception {
        var tester = new RunTester(folder);
        tester.given("PEOPLE.csv", header + "\n" + "x" + " | x".repeat(header.split("\\|").length - 1));
        var query = new Dataset.Query("DB", "SELECT LAST_NAME, FIRST_NAME FROM PEOPLE");
        var pipeline = Pipelines.of(
                new Source("PEOPLE", query, List.of(FIRST, LAST), Optional.of("_row"), AT),
                toTable("TGT", "PEOPLE", "OUT", Mode.APPEND, FIRST, LAST));
        assertThat(tester.run(pipeline).diagnostics().stream()
                        .anyMatch(said -> said.id().equals("VA-DATA-032")))
                .isEqualTo(told);
    }
}
