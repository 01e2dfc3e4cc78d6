package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.Window;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are ranked, and marks that get lost on their way to the target. */
class RanksAndMarksTest {

    @TempDir
    private Path folder;

    private OneTransformation export() {
        return new OneTransformation(folder);
    }

    @Test
    void checksNullsThatAreRanked() {
        assertThat(export().pipeline(rank("")).checks()).hasSize(1);
    }

    @Test
    void checksNoNullsThatADefaultReplaces() {
        assertThat(export().pipeline(rank("") + ";$OTHERWISE='none'").checks()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'', DESCENDING", "Bottom, ASCENDING"})
    void ranksFromTheEndThatTheSessionSays(String override, SortKey.Direction direction) {
        var changes = rank(override.isEmpty() ? "" : "<ATTRIBUTE NAME=\"Top/Bottom\" VALUE=\"" + override + "\"/>");
        assertThat(export().operators(changes, Window.class)
                        .getFirst()
                        .order()
                        .keys()
                        .getFirst()
                        .direction())
                .isEqualTo(direction);
    }

    private static String rank(String override) {
        return "$NEXT=Rank;$USE=RANKPORT;$ATTRIBUTES=" + OneTransformation.attribute("Top/Bottom", "Top")
                + OneTransformation.attribute("Number of Ranks", "2") + ";$OVERRIDE=" + override;
    }

    /** An Aggregator takes rows for deletion off its sums; what else it makes of marks is not documented. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "Aggregator, Data driven, 'NEXT: every row is marked for insert'",
        "Aggregator, Insert, ",
        "Filter, Data driven, ",
        "Sorter, Data driven, ",
    })
    void checksMarksThatGetLost(String type, String treat, @Nullable String check) {
        var strategy =
                "<TRANSFORMATION NAME=\"UPD\" TYPE=\"Update Strategy\" REUSABLE=\"NO\"><TRANSFORMFIELD NAME=\"ID\""
                        + " DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\" PORTTYPE=\"INPUT/OUTPUT\"/>"
                        + OneTransformation.attribute(
                                "Update Strategy Expression", "IIF(ID = 'X', DD_DELETE, DD_INSERT)")
                        + "</TRANSFORMATION><INSTANCE NAME=\"UPD\" TRANSFORMATION_NAME=\"UPD\""
                        + " TRANSFORMATION_TYPE=\"Update Strategy\" TYPE=\"TRANSFORMATION\" REUSABLE=\"NO\"/>";
        var between = "ID\" TOINSTANCE=\"UPD\" TOINSTANCETYPE=\"Update Strategy\"/><CONNECTOR FROMFIELD=\"ID\""
                + " FROMINSTANCE=\"UPD\" FROMINSTANCETYPE=\"Update Strategy\" TOFIELD=\"ID";
        var changes = "$KIND=Oracle;$TYPE=varchar2;$KEY=PRIMARY KEY;$USE=GROUPBY;$NEXT=" + type + ";$TREAT=" + treat
                + ";$TO=" + between + ";$VARIABLES=" + strategy;
        assertThat(export().pipeline(changes).checks().stream().map(one -> one.name()))
                .isEqualTo(check == null ? List.of() : List.of(check));
    }
}
