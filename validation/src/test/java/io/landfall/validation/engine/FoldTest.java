package io.landfall.validation.engine;

import static io.landfall.converter.expression.Expr.call;
import static io.landfall.converter.expression.Expr.cast;
import static io.landfall.converter.expression.Expr.field;
import static io.landfall.converter.expression.Expr.integer;
import static io.landfall.converter.expression.Expr.nothing;
import static io.landfall.converter.expression.Expr.text;
import static io.landfall.converter.expression.Expr.when;
import static io.landfall.converter.expression.StandardFunction.AND;
import static io.landfall.converter.expression.StandardFunction.COALESCE;
import static io.landfall.converter.expression.StandardFunction.CONCAT;
import static io.landfall.converter.expression.StandardFunction.DIVIDE;
import static io.landfall.converter.expression.StandardFunction.EQ;
import static io.landfall.converter.expression.StandardFunction.GT;
import static io.landfall.converter.expression.StandardFunction.IN;
import static io.landfall.converter.expression.StandardFunction.IS_DISTINCT;
import static io.landfall.converter.expression.StandardFunction.IS_NULL;
import static io.landfall.converter.expression.StandardFunction.LT;
import static io.landfall.converter.expression.StandardFunction.MINUS;
import static io.landfall.converter.expression.StandardFunction.NEGATE;
import static io.landfall.converter.expression.StandardFunction.NOT;
import static io.landfall.converter.expression.StandardFunction.NULLIF;
import static io.landfall.converter.expression.StandardFunction.OR;
import static io.landfall.converter.expression.StandardFunction.PLUS;
import static io.landfall.converter.expression.StandardFunction.TIMES;
import static io.landfall.converter.expression.StandardFunction.UPPER;
import static io.landfall.validation.engine.Pipelines.AT;
import static io.landfall.validation.engine.Pipelines.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Scan.Variable;
import io.landfall.validation.data.Database;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fold in this process gives what the engine's own recursive query gives. */
class FoldTest {

    private static final SqlType NAME = Types.text(5);
    private static final SqlType MONEY = Types.decimal(9, 2);
    private static final Expr K = field("K", NAME);
    private static final Expr I = field("I", Types.INTEGER);
    private static final Expr D = field("D", Types.DOUBLE);
    private static final Expr M = field("M", MONEY);
    private static final Expr DAY = field("DAY", Types.DATE);
    private static final String ROWS = """
            CREATE TABLE rows_in AS SELECT
              range + 1 AS _row,
              CASE WHEN range % 7 = 0 THEN NULL ELSE 'k' || (range * 31 % 4) END AS K,
              CASE WHEN range % 11 = 0 THEN NULL ELSE CAST(range * 37 % 23 - 5 AS INTEGER) END AS I,
              CASE WHEN range % 13 = 0 THEN NULL ELSE (range * 17 % 29) / 7.0 END AS D,
              CASE WHEN range % 5 = 0 THEN NULL ELSE CAST(range * 19 % 31 / 3 - 2 AS DECIMAL(9,2)) END AS M,
              DATE '2024-01-01' + CAST(range * 3 % 50 AS INTEGER) AS DAY
            FROM range(650)""";

    static List<List<Variable>> folds() {
        var count = field("N", Types.BIGINT);
        var last = field("LAST", NAME);
        var sum = field("S", Types.DOUBLE);
        var money = field("T", MONEY);
        var best = field("BEST", Types.DATE);
        return List.of(
                List.of(new Variable("N", Types.BIGINT, integer(0), call(PLUS, count, integer(1)))),
                List.of(
                        new Variable(
                                "E",
                                Types.BOOLEAN,
                                Expr.truth(false),
                                Undocumented.where(call(GT, count, integer(9000)), "'N' is too large")),
                        new Variable("N", Types.BIGINT, integer(0), call(PLUS, count, integer(1)))),
                List.of(
                        new Variable(
                                "N",
                                Types.BIGINT,
                                integer(0),
                                when(
                                        call(IS_DISTINCT, K, last),
                                        cast(integer(1), Types.BIGINT),
                                        call(PLUS, count, integer(1)))),
                        new Variable("LAST", NAME, nothing(NAME), K)),
                List.of(
                        new Variable("N", Types.BIGINT, integer(0), call(PLUS, count, integer(1))),
                        new Variable(
                                "S",
                                Types.DOUBLE,
                                Expr.number(BigDecimal.ONE, Types.DOUBLE),
                                call(PLUS, call(COALESCE, D, sum), cast(count, Types.DOUBLE))),
                        new Variable("LAST", NAME, nothing(NAME), when(call(GT, sum, D), K, last)),
                        new Variable("BEST", Types.DATE, nothing(Types.DATE), when(call(IS_NULL, last), DAY, best))),
                List.of(new Variable(
                        "S",
                        Types.DOUBLE,
                        Expr.number(new BigDecimal("0.5"), Types.DOUBLE),
                        when(
                                call(GT, sum, call(TIMES, D, integer(10))),
                                call(MINUS, D, sum),
                                call(COALESCE, call(PLUS, sum, D), call(NEGATE, sum))))),
                List.of(new Variable(
                        "T",
                        MONEY,
                        Expr.number(new BigDecimal("1.25"), MONEY),
                        cast(
                                when(
                                        call(OR, call(IS_NULL, M), call(NOT, call(GT, money, M))),
                                        cast(
                                                call(
                                                        TIMES,
                                                        cast(
                                                                call(
                                                                        COALESCE,
                                                                        M,
                                                                        Expr.number(new BigDecimal("1.25"), MONEY)),
                                                                Types.decimal(9, 1)),
                                                        integer(3)),
                                                Types.decimal(20, 3)),
                                        cast(call(MINUS, money, M), Types.decimal(20, 3))),
                                MONEY))),
                List.of(new Variable(
                        "BEST",
                        Types.DATE,
                        nothing(Types.DATE),
                        when(call(OR, call(IS_NULL, best), call(LT, DAY, best)), DAY, call(NULLIF, best, DAY)))),
                List.of(new Variable(
                        "LAST",
                        NAME,
                        text("ab"),
                        cast(
                                when(
                                        call(IN, last, K, text("x"), text("abk1k")),
                                        call(CONCAT, text("<"), K),
                                        call(TextFunction.JOIN_TEXT, last, call(UPPER, K))),
                                NAME))),
                List.of(new Variable(
                        "S",
                        Types.DOUBLE,
                        Expr.number(BigDecimal.ONE, Types.DOUBLE),
                        when(
                                call(AND, call(GT, D, Expr.number(BigDecimal.ZERO, Types.DOUBLE)), call(EQ, I, I)),
                                call(DIVIDE, call(PLUS, sum, cast(I, Types.DOUBLE)), D),
                                sum))));
    }

    @ParameterizedTest
    @MethodSource("folds")
    void foldsLikeTheEngine(List<Variable> state) throws SQLException {
        for (var partition : List.of(List.<String>of(), List.of("K"), List.of("K", "I"))) {
            var scan = new Scan("SCN", InputRef.of("SRC"), partition, by("_row"), state, AT);
            var compiled = FoldCompiler.compile(scan);
            assertThat(compiled).as("%s", state).isPresent();
            assertThat(rows(scan, compiled)).hasSize(650).isEqualTo(rows(scan, Optional.empty()));
        }
    }

    @Test
    void leavesToTheEngineWhatItCannotDoExactly() {
        var upper = call(UPPER, field("LAST", NAME));
        var scan = new Scan(
                "SCN",
                InputRef.of("SRC"),
                List.of(),
                by("_row"),
                List.of(new Variable("LAST", NAME, text("a"), upper)),
                AT);
        assertThat(FoldCompiler.compile(scan)).isEmpty();
    }

    @Test
    void failsWhereANumberLeavesItsType() {
        var product = call(TIMES, field("N", Types.INTEGER), integer(1000));
        var scan = new Scan(
                "SCN",
                InputRef.of("SRC"),
                List.of(),
                by("_row"),
                List.of(new Variable("N", Types.INTEGER, integer(1), product)),
                AT);
        var compiled = FoldCompiler.compile(scan);
        assertThatThrownBy(() -> rows(scan, compiled))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Out of Range");
        assertThatThrownBy(() -> rows(scan, Optional.empty()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Out of Range");
    }

    private static List<String> rows(Scan scan, Optional<FoldCompiler.Compiled> compiled) throws SQLException {
        var source = Pipelines.source(
                "SRC",
                new Dataset.Table("db", "", "T"),
                new Field("K", NAME),
                new Field("I", Types.INTEGER),
                new Field("D", Types.DOUBLE),
                new Field("M", MONEY),
                new Field("DAY", Types.DATE));
        var pipeline = Fold.withPositions(Pipelines.of(source, scan));
        try (var database = Database.open(Database.Limits.NONE)) {
            database.execute(ROWS);
            var queries = new Queries(pipeline, database, Map.of());
            queries.source(source, "rows_in");
            var table = new Fold(pipeline, queries).run(scan, compiled);
            return database.query("SELECT * FROM " + table + " ORDER BY _row", rows -> {
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    var line = new StringBuilder();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        line.append(rows.getString(i)).append(' ');
                    }
                    lines.add(line.toString());
                }
                return lines;
            });
        }
    }
}
