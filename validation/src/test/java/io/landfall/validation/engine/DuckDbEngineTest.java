package io.landfall.validation.engine;

import static io.landfall.converter.expression.Expr.call;
import static io.landfall.converter.expression.Expr.cast;
import static io.landfall.converter.expression.Expr.field;
import static io.landfall.converter.expression.Expr.integer;
import static io.landfall.validation.engine.Pipelines.AT;
import static io.landfall.validation.engine.Pipelines.as;
import static io.landfall.validation.engine.Pipelines.csv;
import static io.landfall.validation.engine.Pipelines.keep;
import static io.landfall.validation.engine.Pipelines.toCsv;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Script;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbEngineTest {

    private static final Field ID = new Field("ID", Types.text(10));
    private static final Field QTY = new Field("QTY", Types.text(10));
    private static final Field ROW = new Field("_row", Types.BIGINT);
    private static final Expr NUMBER = cast(field("QTY", Types.text(10)), Types.INTEGER);

    @TempDir
    private Path folder;

    private RunTester tester;

    @BeforeEach
    void writeOrders() throws Exception {
        tester = new RunTester(folder).given("in/Orders.CSV", """
                id | qty | note
                a  | 3   | x
                b  | 0   | y
                c  | 12  | z""");
    }

    @Test
    void readsComputesAndWrites() throws Exception {
        var pipeline = Pipelines.of(
                csv("SRC", "C:\\data\\orders.csv", ID, QTY),
                new Project(
                        "EXP",
                        InputRef.of("SRC"),
                        List.of(keep(ROW), keep(ID), as("DOUBLED", call(StandardFunction.PLUS, NUMBER, NUMBER))),
                        AT),
                toCsv("OUT", "EXP", ID, new Field("DOUBLED", Types.INTEGER)));
        assertThat(tester.written(pipeline, "OUT.csv")).isEqualTo("""
                ID,DOUBLED
                a,6
                b,0
                c,24
                """);
    }

    @Test
    void countsRejectedRowsAndFailedChecks() throws Exception {
        var zero = call(StandardFunction.EQ, NUMBER, integer(0));
        var pipeline = Pipelines.checked(
                Pipelines.of(
                        csv("SRC", "orders.csv", ID, QTY),
                        new Reject("ERR", InputRef.of("SRC"), zero, "division by zero", AT),
                        toCsv("OUT", "ERR", ID)),
                new Check("two rows", InputRef.of("ERR"), new Check.Assertion.RowCount(2), AT),
                new Check("three rows", InputRef.of("ERR"), new Check.Assertion.RowCount(3), AT),
                new Check(
                        "no more than ten",
                        InputRef.of("SRC"),
                        new Check.Assertion.EveryRow(call(StandardFunction.LE, NUMBER, integer(10))),
                        AT));
        var result = tester.run(pipeline);
        assertThat(result.rejects()).containsExactly(new RunResult.Rejected("ERR", "division by zero", 1));
        assertThat(result.checks())
                .extracting(RunResult.Failed::check)
                .containsExactly("three rows", "no more than ten");
        assertThat(Files.readString(tester.out().resolve("OUT.csv"))).isEqualTo("ID\na\nc\n");
    }

    @Test
    void withholdsOnlyWhatDependsOnAScript() throws Exception {
        var pipeline = Pipelines.of(
                csv("SRC", "orders.csv", ID, QTY),
                new Script("MODEL", List.of(InputRef.of("SRC")), "r", "lm(1)", List.of(ROW, ID), AT),
                toCsv("SCORES", "MODEL", ID),
                toCsv("IDS", "SRC", ID));
        var result = tester.run(pipeline);
        assertThat(result.diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "ERROR VA-RUN-001 test.xml 'SCORES' was not written: it depends on 'MODEL', which nobody has converted yet");
        assertThat(tester.out()).isDirectoryContaining("glob:**IDS.csv").isDirectoryNotContaining("glob:**SCORES.csv");
    }

    @Test
    void namesTheOperatorThatFails() throws Exception {
        var pipeline = Pipelines.of(
                csv("SRC", "orders.csv", ID, QTY),
                new Project(
                        "BAD",
                        InputRef.of("SRC"),
                        List.of(keep(ROW), as("N", cast(field("ID", Types.text(10)), Types.INTEGER))),
                        AT),
                new Filter(
                        "FIL",
                        InputRef.of("BAD"),
                        call(StandardFunction.GT, field("N", Types.INTEGER), integer(1)),
                        AT),
                toCsv("OUT", "FIL", new Field("N", Types.INTEGER)),
                toCsv("IDS", "SRC", ID));
        var result = tester.run(pipeline);
        assertThat(result.diagnostics()).hasSize(1);
        assertThat(result.diagnostics().getFirst().message()).startsWith("'BAD' failed: Conversion Error");
        assertThat(result.targets())
                .extracting(written -> written.file().isPresent())
                .containsExactly(false, true);
        assertThat(tester.out()).isDirectoryNotContaining("glob:**OUT*");
    }

    @Test
    void saysWhereItLookedForAFile() {
        var result = tester.run(Pipelines.of(csv("SRC", "/in/customers.csv", ID), toCsv("OUT", "SRC", ID)));
        assertThat(result.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "There is no file 'customers.csv' in '%s'".formatted(tester.data()),
                        "'OUT' was not written: it depends on 'SRC', which failed");
    }

    @Test
    void takesParametersByNameAndType() throws Exception {
        var least = new Parameter("LEAST", Types.INTEGER, Optional.of((Literal) integer(5)));
        var many = call(StandardFunction.GE, NUMBER, new Expr.ParameterRef("LEAST", Types.INTEGER));
        var pipeline = Pipelines.with(
                List.of(least),
                Pipelines.of(
                        csv("SRC", "orders.csv", ID, QTY),
                        new Filter("FIL", InputRef.of("SRC"), many, AT),
                        toCsv("OUT", "FIL", ID)));
        assertThat(tester.written(pipeline, "OUT.csv")).isEqualTo("ID\nc\n");
        var request = RunRequest.of(tester.data(), tester.out());
        new DuckDbEngine().run(pipeline, request.withParameters(Map.of("least", "3")));
        assertThat(Files.readString(tester.out().resolve("OUT.csv"))).isEqualTo("ID\na\nc\n");
        var wrong = new DuckDbEngine().run(pipeline, request.withParameters(Map.of("LEAST", "many", "MOST", "1")));
        assertThat(wrong.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "The value of parameter 'LEAST' is no INTEGER", "The pipeline has no parameter 'MOST'");
    }
}
