package io.landfall.validation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.validation.data.SegmentSums.Sum;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that breaks off while it is asked about a table part by part. */
class TablePartsTest {

    private static final Function<String, String> QUERY = part -> "SELECT" + Sql.where("a = 1", part);

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();

    private TableParts parts() {
        return new TableParts(List.of("p < 1", "p = 1", "p > 1"), Optional.of(folder));
    }

    /** A database that answers everything but what it is told not to. */
    private String broken(String query, String refused) throws SQLException {
        if (query.contains(refused)) {
            throw new SQLException("the connection is gone");
        }
        asked.add(query);
        return query;
    }

    private Map<Long, Sum> sum(String query, String refused) throws SQLException {
        return Map.of(
                7L,
                new Sum(1, "9223372036854775807", "-1"),
                (long) broken(query, refused).length(),
                new Sum(1, "1", "1"));
    }

    @Test
    void sumsGoOnAfterTheLastPartThatIsKnown() throws SQLException {
        assertThatThrownBy(() -> parts().sums(QUERY, query -> sum(query, "p > 1")))
                .isInstanceOf(SQLException.class);
        var parts = parts();
        var sums = parts.sums(QUERY, query -> sum(query, "nothing"));
        assertThat(asked)
                .containsExactly(
                        "SELECT WHERE (a = 1) AND (p < 1)",
                        "SELECT WHERE (a = 1) AND (p = 1)",
                        "SELECT WHERE (a = 1) AND (p > 1)");
        assertThat(sums).containsEntry(7L, new Sum(3, "27670116110564327421", "-3"));
        assertThat(List.of(parts.known(), parts.asked())).containsExactly(2, 3);
    }

    @Test
    void anotherQuestionIsAskedFromTheStart() throws SQLException {
        parts().sums(QUERY, query -> sum(query, "nothing"));
        parts().sums(part -> "SELECT 2" + Sql.where(part), query -> sum(query, "nothing"));
        assertThat(asked).hasSize(6);
    }

    @Test
    void rowsOfPartsThatAreThereAsAWholeAreNotFetchedAgain() throws Exception {
        TableParts.Writing breaksOff = (query, file) -> {
            Files.writeString(file, "1,half of a ro");
            return broken(query, "p = 1").length();
        };
        assertThatThrownBy(() -> parts().rows(QUERY, folder.resolve("unused"), breaksOff))
                .isInstanceOf(SQLException.class);
        var rows = parts().rows(QUERY, folder.resolve("unused"), (query, file) -> {
            Files.writeString(file, broken(query, "nothing"));
            return 10;
        });
        assertThat(asked).hasSize(3);
        assertThat(rows.files()).hasSize(3).allSatisfy(file -> assertThat(file).exists());
        assertThat(rows.files().get(1)).hasContent("SELECT WHERE (a = 1) AND (p = 1)");
        assertThat(rows.count()).isEqualTo(asked.getFirst().length() + 20);
    }

    @Test
    void nothingIsKeptOfAWholeTable() throws Exception {
        var whole = TableParts.whole();
        assertThat(whole.sums(QUERY, query -> sum(query, "nothing"))).hasSize(2);
        assertThat(whole.number("SELECT 1", _ -> 5L)).isEqualTo(5);
        assertThat(asked).containsExactly("SELECT WHERE (a = 1)");
        assertThat(folder).isEmptyDirectory();
    }
}
