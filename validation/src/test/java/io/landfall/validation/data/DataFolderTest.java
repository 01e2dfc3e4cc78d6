package io.landfall.validation.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFolderTest {

    private static final SourceLocation AT = SourceLocation.of("test.xml");
    private static final String[] FILES = {
        "orders.csv",
        "in/Orders.csv",
        "in/rates.csv",
        "in/2024/sales_1.csv",
        "in/2024/sales_2.csv",
        "old/sales_1.csv",
        "a/x.csv",
        "b/x.csv"
    };

    @TempDir
    private Path temporary;

    private Path folder;
    private Path archive;

    @BeforeEach
    void writeFiles() throws Exception {
        folder = temporary.resolve("data");
        archive = temporary.resolve("data.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var file : FILES) {
                Files.createDirectories(folder.resolve(file).getParent());
                Files.writeString(folder.resolve(file), file);
                zip.putNextEntry(new ZipEntry(file));
                zip.write(file.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            orders.csv                      | orders.csv
            .\\in\\ORDERS.csv               | in/Orders.csv
            C:\\etl\\in\\orders.csv         | in/Orders.csv
            \\\\host\\share\\rates.csv      | in/rates.csv
            $PMSourceFileDir/Rates.csv      | in/rates.csv
            ..\\2024\\sales_*.csv           | in/2024/sales_1.csv in/2024/sales_2.csv
            b\\x.csv                       | b/x.csv
            none\\*.csv                    | orders.csv
            none\\*                        | VA-DATA-001
            $PMSourceFileDir/old/*          | old/sales_1.csv
            sales_?.csv                     | VA-DATA-002
            x.csv                           | VA-DATA-002
            y.csv                           | VA-DATA-001
            src_rates_ff.csv                | in/rates.csv VA-DATA-027
            src_rates_ff.txt                | VA-DATA-001
            crates.csv                      | VA-DATA-001
            old_orders.csv                  | VA-DATA-001
            """)
    void findsFilesInFoldersAndArchives(String path, String expected) throws Exception {
        for (var place : List.of(folder, archive)) {
            try (var data = DataFolder.of(place)) {
                var found = data.find(path, AT);
                var texts = new ArrayList<String>();
                for (var file : found.value()) {
                    texts.add(Files.readString(file.path()));
                }
                found.diagnostics().forEach(diagnostic -> texts.add(diagnostic.id()));
                assertThat(String.join(" ", texts)).as("%s", place).isEqualTo(expected);
            }
        }
    }

    @Test
    void namesTheFilesThatItCouldBe() {
        try (var data = DataFolder.of(archive)) {
            assertThat(data.find("X.csv", AT).diagnostics())
                    .extracting(Diagnostic::message)
                    .containsExactly("The file 'X.csv' could be any of data.zip!a/x.csv, data.zip!b/x.csv");
        }
    }

    @Test
    void removesWhatItUnpacked() throws Exception {
        Path unpacked;
        try (var data = DataFolder.of(archive)) {
            unpacked = data.find("rates.csv", AT).value().getFirst().path();
            assertThat(unpacked).exists();
        }
        assertThat(unpacked.getParent()).doesNotExist();
    }

    @Test
    void findsTablesByNameWithOrWithoutTheirSchema() throws Exception {
        Files.writeString(
                folder.resolve("SALES.Customers.csv"), "id,since\n1,2024-02-29 \n2,02/29/2024\n3,\n4,never\n");
        var loaded = LoadedRows.of(
                folder,
                new Dataset.Table("db", "sales", "CUSTOMERS"),
                new Field("ID", Types.INTEGER),
                new Field("SINCE", Types.DATE));
        assertThat(loaded.rows()).isEqualTo("""
                1 | 2024-02-29 | 1
                2 | 2024-02-29 | 2
                3 | null | 3
                4 | null | 4""");
        assertThat(loaded.diagnostics())
                .containsExactly(
                        "1 values of column 'SINCE' of 'SALES.Customers.csv' are no DATE; they were read as NULL");
    }

    @Test
    void saysWhereItLookedForATable() throws Exception {
        var loaded = LoadedRows.of(folder, new Dataset.Table("dwh", "S", "T"), new Field("ID", Types.INTEGER));
        assertThat(loaded.diagnostics())
                .containsExactly(
                        "There is no data for 'T': neither 'T.csv' nor 'T.parquet' is in '%s', nor is there a connection 'dwh'"
                                .formatted(folder));
    }
}
