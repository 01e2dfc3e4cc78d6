package io.landfall.converter.sql;

import static io.landfall.converter.expression.Expr.call;
import static io.landfall.converter.expression.Expr.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.OperatorSamples;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.Flatten.Generator;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Values;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypeCheckTest {

    private static final SourceLocation AT = SourceLocation.of("samples.xml");
    private static final InputRef ORDERS = InputRef.of("ORDERS");

    @Test
    void hasNothingToSayAboutTheSamples() {
        var operators = Stream.concat(OperatorSamples.all().stream(), OperatorSamples.variants().stream());
        assertThat(TypeCheck.problems(pipeline(operators.toList()))).isEmpty();
    }

    @Test
    void findsTheRowsThatLeaveALoop() {
        var steps = new InputRef("LOWER", "STEPS");
        var quantity = field("QTY", Types.INTEGER);
        var seen =
                new Scan.Variable("SEEN", Types.INTEGER, number(0), call(StandardFunction.PLUS, quantity, number(1)));
        var counted = new Scan("SEEN_STEPS", steps, List.of(), Ordering.ARRIVAL, List.of(seen), AT);
        var copies = new Generator.Loop(
                number(1), call(StandardFunction.LE, field("COPY", Types.INTEGER), quantity), number(1));
        var copied = new Flatten("COPIES", steps, copies, new Field("COPY", Types.INTEGER), Optional.empty(), AT);
        var operators = Stream.concat(OperatorSamples.all().stream(), Stream.of(counted, copied));
        assertThat(TypeCheck.problems(pipeline(operators.toList()))).isEmpty();
    }

    private static Expr number(long value) {
        return Expr.number(BigDecimal.valueOf(value), Types.INTEGER);
    }

    @Test
    void findsFieldsThatAreNotThere() {
        assertThat(problems(new Project("P", ORDERS, List.of(new Projection("X", field("X", Types.DATE), AT)), AT)))
                .singleElement()
                .asString()
                .startsWith("P: ")
                .contains("'X' not found");
    }

    @Test
    void findsFieldsOfAnotherType() {
        var wrong = field("REGION", Types.INTEGER);
        assertThat(problems(new Project("P", ORDERS, List.of(new Projection("X", wrong, AT)), AT)))
                .containsExactly("P: 'X' is VARCHAR(20) where INTEGER is declared");
        var upper = call(StandardFunction.UPPER, field("QTY", Types.TEXT));
        assertThat(problems(new Filter("F", ORDERS, call(StandardFunction.IS_NULL, upper), AT)))
                .singleElement()
                .asString()
                .startsWith("F: Cannot apply 'UPPER'");
    }

    @Test
    void takesConstantsByTheirType() {
        var money = Types.decimal(6, 2);
        var price =
                call(NumberFunction.DECIMAL_OR_NULL, field("QTY", Types.INTEGER), Expr.number(BigDecimal.ZERO, money));
        assertThat(problems(new Project("P", ORDERS, List.of(new Projection("PRICE", price, AT)), AT)))
                .isEmpty();
    }

    @Test
    void findsValuesThatAreNotOfTheirColumnsType() {
        var values = new Values(
                "V",
                List.of(new Field("DAY", Types.DATE)),
                List.of(List.of(new Literal.Truth(true))),
                Optional.empty(),
                AT);
        assertThat(problems(values)).singleElement().asString().startsWith("V: ");
    }

    private static List<String> problems(Operator operator) {
        return TypeCheck.problems(pipeline(List.of(OperatorSamples.all().getFirst(), operator)));
    }

    private static Pipeline pipeline(List<Operator> operators) {
        return OperatorSamples.pipeline().withOperators(operators);
    }
}
