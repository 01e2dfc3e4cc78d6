package io.landfall.converter.suggestion;

import static io.landfall.converter.suggestion.DeclinedSamples.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.pipeline.Script;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclinedTest {

    @Test
    void findsWhatTheRulesKept() {
        var declined = DeclinedSamples.declined(STEP);
        assertThat(declined.obstacle()).isEmpty();
        assertThat(declined.reasons()).extracting(Diagnostic::id).containsExactly("CV-ENGINE-001");
        assertThat(Declined.elsewhere(DeclinedSamples.conversion(STEP))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Java JTX                | Lookup Procedure LKP           | it looks up rows in a table or file of its own
            Java JTX                | Stored Procedure SP            | it runs a procedure that the export does not hold
            Java JTX                | HTTP Transformation H          | it calls a service
            Java JTX                | <Connection>aka:x</Connection> | it runs SQL in a database while rows pass
            Java JTX                | <URLField>U</URLField>         | it calls a service
            Java JTX                | <File>x.csv</File>             | it reads or writes a file of its own
            Java JTX                | logon('[removed]')             | it logs in somewhere: a password was removed from it
            Java JTX                | logon('[redacted]')            | it logs in somewhere: a password was removed from it
            inputs: [ORDERS]        | inputs: []                     | it makes rows of its own, and reads none in the pipeline
            """)
    void saysWhyNobodyCanBeAsked(String part, String other, String obstacle) {
        assertThat(DeclinedSamples.declined(STEP.replace(part, other)).obstacle())
                .contains(obstacle);
    }

    @Test
    void asksForNothingWhoseFieldsNobodyKnows() {
        var declined = Declined.in(DeclinedSamples.conversion(STEP)).getFirst();
        var script = declined.script();
        var blind = new Script(script.id(), script.inputs(), script.language(), script.text(), List.of(), script.at());
        var pipeline = declined.pipeline()
                .withOperators(List.of(declined.pipeline().operators().getFirst(), blind));
        var conversion =
                DeclinedSamples.conversion(STEP).withDocuments(List.of(new Conversion.Document("x.yaml", pipeline)));
        assertThat(Declined.in(conversion).getFirst().obstacle()).contains("nobody knows which fields come out of it");
    }
}
