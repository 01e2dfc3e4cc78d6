package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What property sheets say that nobody here has looked at, and what a session does beside reading and writing rows. */
class UnknownSettingsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Expression, Tracing Level,        Terse,            -",
                "Expression, TRACING LEVEL,        Terse,            -",
                "Expression, Emit Twice,           YES,              PC-FLOW-071",
                "Expression, Emit Twice,           '',               -",
                "Sorter,     Merge Only,           NO,               -",
                "Sorter,     Merge Only,           YES,              PC-FLOW-071",
                "Sorter,     Case Sensitive,       $$SENSITIVE,      PC-FLOW-071",
                "Sorter,     Transformation Scope, Transaction,      -",
                "Sorter,     Sorter Cache Size,    Auto,             -",
            })
    void warnsOfPropertiesOfTransformations(String kind, String name, String value, @Nullable String code) {
        assertThat(new OneTransformation(folder)
                        .codes("$NEXT=%s;$ATTRIBUTES=%s".formatted(kind, OneTransformation.attribute(name, value))))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** The session's value holds, whatever the mapping says. */
    @ParameterizedTest(name = "{0} in the mapping, {1} in the session")
    @CsvSource(
            nullValues = "-",
            value = {"NO, YES, PC-FLOW-071", "YES, NO, -"})
    void takesTheValueOfTheSession(String mapping, String session, @Nullable String code) {
        assertThat(new OneTransformation(folder)
                        .codes("$NEXT=Sorter;$ATTRIBUTES=%s;$OVERRIDE=%s"
                                .formatted(
                                        OneTransformation.attribute("Merge Only", mapping),
                                        OneTransformation.attribute("Merge Only", session)
                                                .replace("TABLEATTRIBUTE", "ATTRIBUTE"))))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0} {1} = {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "$WRITES,  Truncate twice,       YES,    PC-FLOW-071",
                "$WRITES,  Reject filename,      x.bad,  -",
                "$SESSION, Skip every other row, YES,    PC-SES-021",
                "$SESSION, Recovery Strategy,    Restart task, -",
                "$SESSION, Commit Type,          Hourly, PC-SES-021",
            })
    void warnsOfPropertiesOfSessions(String place, String name, String value, @Nullable String code) {
        assertThat(new OneTransformation(folder)
                        .codes("%s=<ATTRIBUTE NAME=\"%s\" VALUE=\"%s\"/>".formatted(place, name, value)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** A source qualifier has its filter from the session's sheet of the transformation, and partitions theirs from the reader. */
    @ParameterizedTest(name = "partition {0}")
    @CsvSource(
            nullValues = "-",
            value = {"'', PC-FLOW-071", "P1, -"})
    void warnsOfAFilterThatTheReaderHasForItself(String partition, @Nullable String code) {
        var reader = """
                <SESSIONEXTENSION SINSTANCENAME="SQ" SUBTYPE="Relational Reader" TYPE="READER" TRANSFORMATIONTYPE="Source Qualifier">\
                <ATTRIBUTE NAME="Source Filter" PARTITIONNAME="%s" VALUE="ID = 1"/></SESSIONEXTENSION>""".formatted(partition);
        assertThat(new OneTransformation(folder).codes("$SESSION=" + reader))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** Transactions are of tables, and a commit that counts the rows of the target leaves none open. */
    @ParameterizedTest(name = "{0}, commit {1}, at the end {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "$KIND=Oracle, Source,       NO,  PC-SES-020",
                "$KIND=Oracle, User Defined, NO,  PC-SES-020",
                "$KIND=Oracle, Target,       NO,  -",
                "$KIND=Oracle, Source,       YES, -",
                "$KIND=Flat File, Source,    NO,  -",
            })
    void warnsOfRowsThatAreNeverCommitted(String target, String commit, String atEnd, @Nullable String code) {
        assertThat(new OneTransformation(folder)
                        .codes(target
                                + ";$SESSION=<ATTRIBUTE NAME=\"Commit Type\" VALUE=\"%s\"/><ATTRIBUTE NAME=\"Commit On End Of File\" VALUE=\"%s\"/>"
                                        .formatted(commit, atEnd)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "File Writer   | CONNECTIONTYPE='Loader' CONNECTIONSUBTYPE='Teradata Mload External Loader'> | PC-FLOW-031",
                "File Writer   | CONNECTIONTYPE='Queue' CONNECTIONSUBTYPE='Message Queue'> | PC-FLOW-031",
                "File Writer   | CONNECTIONTYPE='FTP' CONNECTIONSUBTYPE=''><ATTRIBUTE NAME='Remote Filename' VALUE='far.csv'/> | PC-FLOW-031",
                "File Writer   | CONNECTIONTYPE='FTP' CONNECTIONSUBTYPE=''> | -",
                "File Writer   | CONNECTIONTYPE='' CONNECTIONSUBTYPE=''> | -",
                "Unheard Writer | CONNECTIONTYPE='' CONNECTIONSUBTYPE=''> | PC-FLOW-072",
            })
    void warnsOfWaysInWhichRowsAreWritten(String writer, String connection, @Nullable String code) {
        var session = """
                <SESSIONEXTENSION NAME='W' SINSTANCENAME='out' SUBTYPE='%s' TRANSFORMATIONTYPE='Target Definition' TYPE='WRITER'>
                <CONNECTIONREFERENCE CNXREFNAME='Connection' CONNECTIONNAME='' CONNECTIONNUMBER='1' VARIABLE='' %s</CONNECTIONREFERENCE>
                </SESSIONEXTENSION>
                """.formatted(writer, connection);
        assertThat(SmallMapping.lines()
                        .output("OUT", "string", 10, 0, "NAME")
                        .inSession(session)
                        .codes())
                .isEqualTo(code == null ? List.of() : List.of(code));
    }
}
