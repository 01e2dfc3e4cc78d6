package io.landfall.validation.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Values;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What engines find in a text by a pattern: matches of nothing too, but not behind the last character. */
class MatchesTest {

    private static final SourceLocation AT = SourceLocation.of("conformance");

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
        \\w+             ; ab c    ; ab/c
        (\\w)\\w*        ; ab c    ; a/c
        ([^,]*)(?:,|$)   ; a,b     ; a/b
        ([^,]*)(?:,|$)   ; a,,b    ; a//b
        ([^,]*)(?:,|$)   ; a,b,    ; a/b
        ([^,]*)(?:,|$)   ; ,       ; ""
        [0-9]*           ; 12-3    ; 12//3
        x*               ; ab      ; /
        \\D+(\\d*)       ; a1b     ; 1/
        """)
    void findsMatches(String pattern, String text, String found) throws SQLException {
        for (var engine : TestEngine.values()) {
            assertThat(matches(engine, pattern, text)).as(engine.name()).isEqualTo(found);
        }
    }

    private static String matches(TestEngine engine, String pattern, String text) throws SQLException {
        var token = new Field("TOKEN", Types.TEXT);
        var number = new Field("NO", Types.BIGINT);
        var source = new Field("T", Types.TEXT);
        var texts = new Values(
                "TEXTS", List.of(source), List.of(List.of(new Literal.TextValue(text))), Optional.empty(), AT);
        var flatten = new Flatten(
                "OUT",
                InputRef.of("TEXTS"),
                new Flatten.Generator.Matches(Expr.field("T", Types.TEXT), pattern, false),
                token,
                Optional.of("NO"),
                AT);
        return engine.rows(Evaluation.pipeline(List.of(texts, flatten)), "OUT", List.of(source, token, number)).stream()
                .sorted(Comparator.comparing(row -> ((Number) row.get(2)).longValue()))
                .map(row -> String.valueOf(row.get(1)))
                .collect(Collectors.joining("/"));
    }
}
