package io.landfall.validation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Dataset.Origin;
import io.landfall.converter.pipeline.Dataset.Part;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Header;
import io.landfall.converter.pipeline.Source;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that say which file they come from. */
class OriginRowsTest {

    private static final SourceLocation AT = SourceLocation.of("orders");

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("orders_june.csv"), "ID,QTY\n3,5\n");
        Files.writeString(folder.resolve("orders_may.csv"), "id,qty\n1,7\n2,8\n");
        Files.writeString(folder.resolve("orders_notes.csv"), "TEXT\nnone\n");
    }

    private static FileFormat text() {
        var plain = (FileFormat.Delimited) Targets.tableFormat();
        return new FileFormat.Delimited(
                plain.delimiter(),
                plain.quote(),
                plain.escape(),
                plain.encoding(),
                Header.NAMES,
                plain.reading(),
                plain.writing());
    }

    private List<String> rows(FileFormat format, List<Origin> origins, List<Field> fields) throws Exception {
        var source = new Source(
                "ORD", new Dataset.File("C:\\in\\orders_*.csv", format, origins), fields, Optional.of("_row"), AT);
        try (var database = Database.open(Database.Limits.NONE);
                var data = DataFolder.of(folder)) {
            var loaded = new Sources(database, data, Connections.NONE).load(source);
            var relation = loaded.value().orElseThrow(() -> new AssertionError(loaded.diagnostics()));
            return database.query("SELECT * FROM %s ORDER BY _row".formatted(relation), found -> {
                var lines = new ArrayList<String>();
                while (found.next()) {
                    var line = new ArrayList<String>();
                    for (int i = 1; i <= fields.size() + 1; i++) {
                        line.add(found.getString(i));
                    }
                    lines.add(String.join("|", line));
                }
                return lines;
            });
        }
    }

    private static Field field(String name, SqlType type) {
        return new Field(name, type);
    }

    @Test
    void saysWhereEachRowComesFromAndPassesOverOtherLayouts() throws Exception {
        var fields = List.of(field("ID", Types.text(9)), field("QTY", Types.text(9)), field("FILE", Types.text(99)));
        assertThat(rows(text(), List.of(new Origin("FILE", Part.NAME)), fields))
                .containsExactly("3|5|orders_june.csv|1", "1|7|orders_may.csv|2", "2|8|orders_may.csv|3");
    }

    @Test
    void passesOverOtherNumbersOfColumnsWhereNoRowSaysWhereItComesFrom() throws Exception {
        var fields = List.of(field("ID", Types.text(9)), field("QTY", Types.text(9)));
        assertThat(rows(text(), List.of(), fields)).containsExactly("3|5|1", "1|7|2", "2|8|3");
    }

    @Test
    void endsAtColumnsOfOtherNamesOrInAnotherOrder() throws Exception {
        Files.writeString(folder.resolve("orders_turned.csv"), "QTY,ID\n9,4\n");
        var fields = List.of(field("ID", Types.text(9)), field("QTY", Types.text(9)));
        assertThatThrownBy(() -> rows(text(), List.of(), fields)).hasMessageContaining("VA-DATA-037");
    }

    @Test
    void endsWhereTheFirstFileHasOtherColumnsThanThePipeline() throws Exception {
        Files.writeString(folder.resolve("orders_april.csv"), "ID,QTY,NOTE\n0,1,none\n");
        var fields = List.of(field("ID", Types.text(9)), field("QTY", Types.text(9)));
        assertThatThrownBy(() -> rows(text(), List.of(), fields)).hasMessageContaining("VA-DATA-036");
    }

    @Test
    void readsEachFileAsOneText() throws Exception {
        Files.writeString(folder.resolve("orders_notes.csv"), "\uFEFF{\n\"é\": 1}");
        var fields = List.of(field("DOC", Types.TEXT), field("FILE", Types.text(99)));
        assertThat(rows(new FileFormat.Document("UTF-8"), List.of(new Origin("FILE", Part.NAME)), fields))
                .contains("ID,QTY\n3,5\n|orders_june.csv|1", "{\n\"é\": 1}|orders_notes.csv|3");
    }

    @Test
    void listsFiles() throws Exception {
        var fields = List.of(field("PATH", Types.text(99)), field("SIZE", Types.BIGINT));
        var origins = List.of(new Origin("PATH", Part.PATH), new Origin("SIZE", Part.SIZE));
        assertThat(rows(new FileFormat.Listing(FileFormat.Listing.Kind.FILES), origins, fields))
                .containsExactly(
                        "C:\\in\\orders_june.csv|11|1", "C:\\in\\orders_may.csv|15|2", "C:\\in\\orders_notes.csv|10|3");
    }
}
