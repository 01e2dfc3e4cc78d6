package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The connections of a pipeline, whose names tell databases apart. */
class ConnectionsTest {

    @TempDir
    private Path folder;

    /** Two sessions may mean two databases by one variable; without a value it stands for itself. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            $DBConnection_Load | $DBConnection_Load=ORA_EU  | ORA_EU
            $DBConnection_Load | $dbconnection_LOAD=ORA_EU  | ORA_EU
            $DBConnection_Load | $DBConnection_Load=        | $DBConnection_Load
            $DBConnection_Load | $DBConnection_Other=ORA_EU | $DBConnection_Load
            """)
    void bearTheNamesThatParameterFilesGive(String variable, String line, String expected) throws IOException {
        assertThat(written("CONNECTIONNAME=\"\" VARIABLE=\"%s\"".formatted(variable), line))
                .isEqualTo(expected);
        assertThat(lookedUp(variable, line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource("ORA_US, $DBConnection_Load=ORA_EU")
    void bearTheirOwnNames(String connection, String line) throws IOException {
        assertThat(written("CONNECTIONNAME=\"%s\" VARIABLE=\"\"".formatted(connection), line))
                .isEqualTo(connection);
        assertThat(lookedUp(connection, line)).isEqualTo(connection);
    }

    private String written(String connection, String line) throws IOException {
        give(line);
        var target = new OneTransformation(folder)
                .operators(
                        "$KIND=Oracle;$WRITER=Relational Writer;$INSERT=YES;$WRITES=<CONNECTIONREFERENCE CNXREFNAME=\"DB Connection\""
                                + " CONNECTIONNUMBER=\"1\" CONNECTIONSUBTYPE=\"Oracle\" CONNECTIONTYPE=\"Relational\" "
                                + connection
                                + "/>;$SESSION=<ATTRIBUTE NAME=\"Parameter Filename\" VALUE=\"small.par\"/>",
                        Target.class)
                .getFirst();
        return ((Dataset.Table) target.dataset()).connection();
    }

    private String lookedUp(String connection, String line) throws IOException {
        give(line);
        return new OneTransformation(folder)
                        .operators(
                                "$NEXT=Lookup Procedure;$INPUT=<TRANSFORMFIELD NAME=\"KEY\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\" PORTTYPE=\"LOOKUP/OUTPUT\"/>"
                                        + ";$ATTRIBUTES=<TABLEATTRIBUTE NAME=\"Lookup table name\" VALUE=\"RATES\"/>"
                                        + "<TABLEATTRIBUTE NAME=\"Lookup condition\" VALUE=\"KEY = ID\"/>"
                                        + "<TABLEATTRIBUTE NAME=\"Connection Information\" VALUE=\"" + connection
                                        + "\"/>;$SESSION=<ATTRIBUTE NAME=\"Parameter Filename\" VALUE=\"small.par\"/>",
                                Source.class)
                        .stream()
                        .map(Source::dataset)
                        .filter(Dataset.Table.class::isInstance)
                        .map(Dataset.Table.class::cast)
                        .map(Dataset.Table::connection)
                        .findFirst()
                        .orElseThrow();
    }

    private void give(String line) throws IOException {
        Files.writeString(folder.resolve("small.par"), "[Global]\n" + line + "\n");
    }
}
