package io.landfall.validation.engine;

import static io.landfall.converter.expression.Expr.field;
import static io.landfall.validation.engine.Pipelines.AT;
import static io.landfall.validation.engine.Pipelines.as;
import static io.landfall.validation.engine.Pipelines.csv;
import static io.landfall.validation.engine.Pipelines.toCsv;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompilationTest {

    private static final Field ID = new Field("ID", Types.text(10));

    private static final Projection ROW = as("_row", field("_row", Types.BIGINT));

    /** Stands for a number, and for no text. */
    private static final Expr IS_ONE =
            Expr.call(StandardFunction.EQ, Expr.call(StandardFunction.ABS, field("N", Types.INTEGER)), Expr.integer(1));

    private final DuckDbEngine engine = new DuckDbEngine();

    @Test
    void findsNothingWrongWithASoundPipeline() {
        var pipeline = Pipelines.of(csv("SRC", "orders.csv", ID), toCsv("OUT", "SRC", ID));
        assertThat(engine.compiles(pipeline)).isEmpty();
        assertThat(engine.runsOnEmpty(pipeline)).isEmpty();
    }

    @Test
    void takesTargetsThatReadTheSame() {
        var pipeline = Pipelines.of(
                csv("SRC", "orders.csv", ID),
                new Project("SAME", InputRef.of("SRC"), List.of(ROW, as("ID", field("ID", Types.text(10)))), AT),
                toCsv("ONE", "SAME", ID),
                toCsv("TWO", "SAME", ID),
                toCsv("THREE", "SRC", ID));
        assertThat(engine.compiles(pipeline)).isEmpty();
        assertThat(engine.runsOnEmpty(pipeline)).isEmpty();
    }

    @Test
    void namesTheTargetThatOnlyFailsAsAWhole() {
        var number = new Field("N", Types.INTEGER);
        var pipeline = Pipelines.of(
                csv("SRC", "orders.csv", ID),
                new Project("MISNAMED", InputRef.of("SRC"), List.of(ROW, as("N", field("ID", Types.INTEGER))), AT),
                new Filter("ADDED", InputRef.of("MISNAMED"), IS_ONE, AT),
                toCsv("SOUND", "SRC", ID),
                toCsv("UNSOUND", "ADDED", number));
        assertThat(engine.compiles(pipeline))
                .extracting(Diagnostic::message)
                .satisfiesExactly(one -> assertThat(one).startsWith("The engine does not take 'UNSOUND'"));
    }

    @Test
    void findsEveryOperatorThatTheEngineDoesNotTake() {
        var missing = field("NONE", Types.text(10));
        var pipeline = Pipelines.of(
                csv("SRC", "orders.csv", ID),
                new Project("ONE", InputRef.of("SRC"), List.of(ROW, as("A", missing)), AT),
                new Project("TWO", InputRef.of("ONE"), List.of(as("B", missing)), AT));
        assertThat(engine.compiles(pipeline))
                .extracting(Diagnostic::message)
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("The engine does not take 'ONE': Binder Error"),
                        two -> assertThat(two).startsWith("The engine does not take 'TWO': Binder Error"));
    }

    @Test
    void findsWhatIsWrongWithRowsThatNobodyReads() {
        var wrong = field("NONE", Types.text(10));
        var pipeline = Pipelines.of(
                csv("SRC", "orders.csv", ID),
                toCsv("OUT", "SRC", ID),
                new Project("UNREAD", InputRef.of("SRC"), List.of(ROW, as("A", wrong)), AT));
        assertThat(engine.runsOnEmpty(pipeline))
                .extracting(Diagnostic::message)
                .satisfiesExactly(one -> assertThat(one).startsWith("The engine does not take 'UNREAD': Binder Error"));
    }
}
