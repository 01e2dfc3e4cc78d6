package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.validation.proof.Proof.Outcome;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OtherValuesTest {

    private static final String ORDERS = ConvertedTwice.ownOrders("REGION = PARAM.REGION AND ID >= PARAM.FIRST_ID");

    private static final Literal USUAL_REGION = new Literal.TextValue("N");
    private static final Literal USUAL_ID = (Literal) Expr.number(BigDecimal.ZERO, Types.BIGINT);

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("REGION", Types.text(10), Optional.of(USUAL_REGION)),
            new Parameter("FIRST_ID", Types.BIGINT, Optional.of(USUAL_ID)));

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(Types.text(10), "N", "'x', '', 'N '"),
                Arguments.of(Types.text(1), "N", "'x', ''"),
                Arguments.of(Types.text(10), "1", "'2', '', '1 '"),
                Arguments.of(Types.text(10), "", "'A', ' '"),
                Arguments.of(Types.TEXT, "2026-12-31", "'2027-01-01', '2024-02-29'"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void triesTextsNearbyEmptyAndPadded(SqlType type, String usual, String others) {
        assertThat(shown(new Parameter("X", type, Optional.empty()), new Literal.TextValue(usual)))
                .isEqualTo(others);
    }

    @Test
    void triesNumbersOfTheTypeAlone() {
        assertThat(shown(new Parameter("X", Types.BIGINT, Optional.empty()), USUAL_ID))
                .isEqualTo("CAST(1 AS BIGINT), CAST(-2 AS BIGINT)");
        var whole = Expr.number(BigDecimal.valueOf(99), Types.decimal(2, 0));
        assertThat(shown(new Parameter("X", Types.decimal(2, 0), Optional.empty()), (Literal) whole))
                .as("a hundred has three digits")
                .isEqualTo("CAST(0 AS DECIMAL(2, 0))");
    }

    @Test
    void triesTimesAroundTheUsualOne() {
        var time = new Literal.TimestampValue(LocalDateTime.of(2026, 2, 1, 0, 0));
        assertThat(shown(new Parameter("X", Types.TIMESTAMP, Optional.empty()), time))
                .isEqualTo(
                        "TIMESTAMP '2026-02-02 00:00:00', TIMESTAMP '2024-02-29 23:59:59', TIMESTAMP '2025-02-01 00:00:00'");
    }

    @Test
    void triesNothingThatIsNotAllowed() {
        var allowed = List.<Literal>of(USUAL_REGION, new Literal.TextValue("S"));
        var parameter = new Parameter("X", Types.text(10), Optional.empty(), "", allowed);
        assertThat(shown(parameter, USUAL_REGION)).isEqualTo("'S'");
    }

    private static String shown(Parameter parameter, Literal usual) {
        return OtherValues.of(parameter, usual).stream()
                .map(ExpressionText::print)
                .collect(Collectors.joining(", "));
    }

    /** The time of a run is given to both sides alike, and what the legacy object does not take says nothing about it. */
    @Test
    void leavesParametersThatTheLegacyObjectDoesNotTake() {
        var pipeline = pipeline(ORDERS)
                .withParameters(List.of(
                        PARAMETERS.getFirst(), new Parameter(Parameter.RUN_DATE, Types.TIMESTAMP, Optional.empty())));
        assertThat(OtherValues.of(pipeline, ConvertedTwice.legacy(pipeline)))
                .extracting(values -> Map.copyOf(values.texts()))
                .containsExactly(Map.of("REGION", "'x'"), Map.of("REGION", "''"), Map.of("REGION", "'N '"));
        Legacy taking = ConvertedTwice.legacy(pipeline)::run;
        assertThat(OtherValues.of(pipeline, taking)).isEmpty();
    }

    @Test
    void provesForOtherValuesToo() {
        var proof = WrittenProofs.of(pipeline(ORDERS), ConvertedTwice.legacy(pipeline(ORDERS)));
        assertThat(proof.outcome()).as(proof.reason().orElse("")).isEqualTo(Outcome.PROVEN);
        var without = WrittenProofs.of(pipeline(ORDERS), ConvertedTwice.legacy(pipeline(ORDERS))::run);
        assertThat(proof.rows()).isGreaterThan(without.rows());
    }

    /** Each is the same as the other for the usual values. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        PARAM.REGION         | 'N'                                   | REGION
        PARAM.REGION         | COALESCE(NULLIF(PARAM.REGION, ''), 'N') | REGION
        PARAM.REGION         | TRIM_RIGHT_TEXT(PARAM.REGION, ' ')    | REGION
        ID >= PARAM.FIRST_ID | ID >= 0                               | FIRST_ID
        ID >= PARAM.FIRST_ID | ID + PARAM.FIRST_ID >= 0              | FIRST_ID
        """)
    void disprovesWhatBakesAValueIn(String part, String altered, String parameter) {
        assertThat(ORDERS).contains(part);
        var legacy = ConvertedTwice.legacy(pipeline(ORDERS));
        var other = pipeline(ORDERS.replace(part, altered));
        assertThat(WrittenProofs.of(other, legacy::run).outcome()).isEqualTo(Outcome.PROVEN);
        var proof = WrittenProofs.of(other, legacy);
        assertThat(proof.outcome()).isEqualTo(Outcome.DISPROVED);
        var example = proof.counterexample().orElseThrow();
        assertThat(example.values().texts()).containsKey(parameter);
        assertThat(example.input().count()).isLessThanOrEqualTo(2);
    }

    private static Pipeline pipeline(String operators) {
        return ConvertedTwice.pipeline(operators, PARAMETERS);
    }
}
