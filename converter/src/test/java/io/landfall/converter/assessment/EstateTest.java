package io.landfall.converter.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Complexity;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.OperatorCounts;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assets as {@code name:VERDICT:COMPLEXITY:read>written}, and what is made of them. */
class EstateTest {

    private static final SourceLocation AT = SourceLocation.of("estate.xml");
    private static final Field ID = new Field("ID", Types.INTEGER);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a:AUTOMATED:LOW:x>y                         | a FIRST
            a:AUTOMATED:HIGH:x>y                        | a SECOND
            a:PARTIAL:LOW:x>y                           | a SECOND
            a:MANUAL:LOW:x>y                            | a THIRD
            a:FAILED:LOW:                               | a LATER
            a:AUTOMATED:LOW:y>z b:MANUAL:LOW:x>y        | a THIRD after b, b THIRD
            a:AUTOMATED:LOW:z>w b:AUTOMATED:LOW:y>z c:PARTIAL:LOW:x>Y | a SECOND after b, b SECOND after c, c SECOND
            a:AUTOMATED:LOW:x>y b:PARTIAL:LOW:y>x       | a SECOND after b, b SECOND after a
            a:AUTOMATED:LOW:x>x                         | a FIRST
            a:AUTOMATED:LOW:x>y b:AUTOMATED:LOW:x>y c:AUTOMATED:LOW:x>z | a FIRST, b FIRST same as a, c FIRST
            """)
    void movesNothingBeforeWhatItReads(String assets, String waves) {
        assertThat(Estate.of(Arrays.stream(assets.split(" "))
                                .map(EstateTest::conversion)
                                .toList())
                        .assets()
                        .stream()
                        .map(EstateTest::shown)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(waves);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a:AUTOMATED:LOW:x>y                    | READY           | 0.25 | 1.0
            a:PARTIAL:HIGH:x>y                     | ACCEPT_WARNINGS | 1.0  | 4.0
            a:MANUAL:VERY_HIGH:x>y                 | NEEDS_A_PERSON  | 24.0 | 80.0
            a:FAILED:LOW:                          | UNREADABLE      | 0.0  | 0.0
            a:MANUAL:HIGH:x>y b:MANUAL:HIGH:x>y    | NEEDS_A_PERSON  | 8.25 | 33.0
            """)
    void estimatesWhatIsLeftToDo(String assets, Bucket bucket, double least, double most) {
        var estate = Estate.of(
                Arrays.stream(assets.split(" ")).map(EstateTest::conversion).toList());
        assertThat(estate.count(AssessedAsset::bucket)).containsOnlyKeys(bucket);
        assertThat(estate.effort()).isEqualTo(new Effort(least, most));
    }

    private static String shown(AssessedAsset asset) {
        return asset.conversion().asset().name()
                + " "
                + asset.wave()
                + (asset.after().isEmpty() ? "" : " after " + String.join(" ", asset.after()))
                + asset.sameAs().map(" same as "::concat).orElse("");
    }

    private static Conversion conversion(String written) {
        var parts = written.split(":", -1);
        var flow = parts[3].split(">");
        var documents = parts[3].isEmpty()
                ? List.<Conversion.Document>of()
                : List.of(new Conversion.Document(parts[0] + ".yaml", pipeline(parts[0], flow[0], flow[1])));
        return new Conversion(
                new Asset("estate.xml", LegacySystem.POWERCENTER, AssetKind.MAPPING, parts[0]),
                Verdict.valueOf(parts[1]),
                50,
                Complexity.valueOf(parts[2]),
                OperatorCounts.NONE,
                documents,
                Optional.empty(),
                List.of(),
                Set.of());
    }

    private static Pipeline pipeline(String name, String from, String to) {
        var source = new Source("SRC", new Dataset.Table("db", "", from), List.of(ID), Optional.empty(), AT);
        var target = new Target(
                "TGT",
                InputRef.of("SRC"),
                new Dataset.Table("db", "", to),
                Target.Mode.APPEND,
                List.of(new Projection("ID", Expr.field("ID", Types.INTEGER), AT)),
                List.of(),
                Optional.empty(),
                Ordering.by(List.of()),
                AT);
        var origin = new Origin(LegacySystem.POWERCENTER, "estate.xml", name, "0".repeat(64));
        return new Pipeline(name, origin, Map.of(), List.of(), List.of(source, target), List.of());
    }
}
