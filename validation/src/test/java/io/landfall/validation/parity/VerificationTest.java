package io.landfall.validation.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Field;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.engine.DuckDbEngine;
import io.landfall.validation.engine.Pipelines;
import io.landfall.validation.engine.RunRequest;
import io.landfall.validation.parity.Verification.Verified;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} {1} | {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            type          | written           | expected           | equal
            DOUBLE        | 0.333333333333    | 0.33               | true
            DOUBLE        | 0.333333333333    | 0.34               | false
            DOUBLE        | 5.4               | 5                  | false
            DOUBLE        | 1234.5            | 1234.5000000001    | true
            DOUBLE        | 1234.5            | 1234.50001         | false
            DOUBLE        | 1000              | 1e3                | true
            DECIMAL(9,2)  | 1.5               | 1.50               | true
            DECIMAL(9,2)  | 1.5               | 1.51               | false
            INTEGER       | 7                 | 007                | true
            INTEGER       | 7                 | 8                  | false
            INTEGER       | 7                 |                    | false
            VARCHAR       | 007               | 7                  | false
            VARCHAR       | 1.50              | 1.5                | false
            VARCHAR       | Anna              | anna               | false
            VARCHAR       | Anna              | `Anna `            | false
            VARCHAR       |                   | `""`               | true
            DATE          | 2024-05-31        | 05/31/2024         | true
            DATE          | 2024-05-31        | 2024-06-01         | false
            TIMESTAMP     | 2024-05-31 10:00  | 2024-05-31T10:00:00| true
            """)
    void readsTextsWithTheTypesOfThePipeline(String type, String written, String expected, boolean equal)
            throws Exception {
        var verified = verified(
                new Field("v", SqlType.parse(type)),
                "id,v\n1,%s\n".formatted(written == null ? "" : written),
                "id,v\n1,%s\n".formatted(expected == null ? "" : expected));
        assertThat(verified.run().complete()).isTrue();
        assertThat(verified.equal()).isEqualTo(equal);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            V,ID;b,2;a,1    | true  |
            id,v;1,a        | false | left 1 right 2 same 1 changed 0 missing 0 extra 1
            id,v;1,a;2,b;2,b| false | left 3 right 2 same 2 changed 0 missing 1 extra 0
            id,v;1,a;2,B    | false | left 2 right 2 same 1 changed 1 missing 0 extra 0
            id,v,w;1,a,x;2,b,x | false | left 2 right 2 same 2 changed 0 missing 0 extra 0
            id;1;2          | false | left 2 right 2 same 2 changed 0 missing 0 extra 0
            """)
    void comparesMultisetsWithColumnsByName(String expected, boolean equal, String counts) throws Exception {
        var verified = verified(
                new Field("v", SqlType.parse("VARCHAR")), "id,v\n1,a\n2,b\n", expected.replace(';', '\n') + "\n");
        var output = verified.outputs().getFirst();
        assertThat(output.equal()).isEqualTo(equal);
        if (counts != null) {
            assertThat(Sides.counts(output.result().orElseThrow())).isEqualTo(counts);
        }
    }

    @Test
    void saysWhichExpectedFilesAreMissingAndWhichNobodyWrites() throws Exception {
        Files.createDirectories(folder.resolve("expected"));
        Files.writeString(folder.resolve("expected/other.csv"), "id\n1\n");
        try (var expected = ExpectedFiles.in(folder.resolve("expected"))) {
            var verified = verified(new Field("v", SqlType.parse("VARCHAR")), "id,v\n1,a\n", expected);
            assertThat(verified.equal()).isFalse();
            assertThat(verified.diagnostics())
                    .extracting(Diagnostic::message)
                    .containsExactly("There is no expected file 'T.csv'");
            assertThat(expected.unasked()).containsExactly("other.csv");
        }
    }

    /** Settings are for all outputs of a pipeline, and not all of them have every column. */
    @Test
    void leavesOutWhatIsSaidOfColumnsThatAnOutputDoesNotHave() throws Exception {
        Files.createDirectories(folder.resolve("expected"));
        Files.writeString(folder.resolve("expected/t.CSV"), "id,v\n1,a\n2,c\n");
        try (var expected = ExpectedFiles.in(folder.resolve("expected"))) {
            var verified = verification(new Field("v", SqlType.parse("VARCHAR")), "id,v\n1,a\n2,b\n", expected)
                    .with(settings -> settings.withIgnored("rate")
                            .withTolerances(Map.of("price", new Tolerance.Absolute(BigDecimal.ONE))))
                    .run(new DuckDbEngine());
            assertThat(verified.outputs().getFirst().diagnostics()).isEmpty();
            assertThat(verified.outputs().getFirst().result().orElseThrow().counts())
                    .isEqualTo(new Counts(2, 2, 1, 0, 0));
        }
    }

    private Verified verified(Field field, String data, String expected) throws Exception {
        Files.createDirectories(folder.resolve("expected"));
        Files.writeString(folder.resolve("expected/t.CSV"), expected);
        try (var files = ExpectedFiles.in(folder.resolve("expected"))) {
            return verified(field, data, files);
        }
    }

    private Verified verified(Field field, String data, ExpectedFiles expected) throws Exception {
        return verification(field, data, expected).run(new DuckDbEngine());
    }

    private Verification verification(Field field, String data, ExpectedFiles expected) throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/orders.csv"), data);
        var id = new Field("id", SqlType.parse("INTEGER"));
        var pipeline = Pipelines.of(
                Pipelines.csv("ORDERS", "orders.csv", id, field), Pipelines.toCsv("T", "ORDERS", id, field));
        var request = RunRequest.of(folder.resolve("data"), folder.resolve("out"));
        return Verification.of(pipeline, request, expected, Optional.empty());
    }
}
