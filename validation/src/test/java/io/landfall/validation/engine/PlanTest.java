package io.landfall.validation.engine;

import static io.landfall.validation.engine.Pipelines.AT;
import static io.landfall.validation.engine.Pipelines.csv;
import static io.landfall.validation.engine.Pipelines.field;
import static io.landfall.validation.engine.Pipelines.keep;
import static io.landfall.validation.engine.Pipelines.toCsv;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlanTest {

    private static final Field ID = field("ID", Types.text(10));
    private static final int LENGTH = 60;

    /** Looking twice at what each operator reads takes for ever after some thirty of them. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void storesWhatTwoReadAtTheEndOfALongChain() {
        assertThat(stored(chain("P" + LENGTH, "P" + LENGTH))).containsExactly("P" + LENGTH);
    }

    @Test
    void computesASelectionFromWhatIsStoredAnew() {
        assertThat(stored(chain("P1", "P1", "P2", "P2"))).containsExactly("P1");
    }

    /** Each of its rows would hold the text, which may have as many values as it has lines. */
    @Test
    void takesLongTextsApartAnewForEachThatReadsTheirValues() {
        var values = new Flatten(
                "VALUES",
                InputRef.of("SRC"),
                new Flatten.Generator.JsonValues(Expr.field("ID", Types.text(10))),
                List.of(field("PATH", Types.TEXT), field("KIND", Types.TEXT), field("VALUE", Types.TEXT)),
                Optional.empty(),
                AT);
        var pipeline = Pipelines.of(
                csv("SRC", "orders.csv", ID), values, toCsv("OUT1", "VALUES", ID), toCsv("OUT2", "VALUES", ID));
        assertThat(stored(pipeline)).isEmpty();
    }

    /** A chain over rows without duplicates, and targets that read some links of it. */
    private static Pipeline chain(String... read) {
        var operators = new ArrayList<Operator>();
        operators.add(csv("SRC", "orders.csv", ID));
        operators.add(new Distinct("P0", InputRef.of("SRC"), List.of("ID"), Ordering.NONE, AT));
        for (int i = 1; i <= LENGTH; i++) {
            operators.add(new Project("P" + i, InputRef.of("P" + (i - 1)), List.of(keep(ID)), AT));
        }
        for (int i = 0; i < read.length; i++) {
            operators.add(toCsv("OUT" + i, read[i], ID));
        }
        return Pipelines.of(operators.toArray(Operator[]::new));
    }

    private static List<String> stored(Pipeline pipeline) {
        var plan = Plan.of(pipeline);
        return pipeline.operators().stream()
                .flatMap(operator -> plan.stored(operator).stream())
                .map(InputRef::operator)
                .toList();
    }
}
