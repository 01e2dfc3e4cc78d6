package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.sql.ExpressionText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several matches a Lookup answers with, how NULL compares in it, and what its query says. */
class LookupsTest {

    private static final String WHERE_NULL_STANDS = "no answer hangs on where NULL stands";

    @TempDir
    private Path folder;

    private OneTransformation export() {
        return new OneTransformation(folder);
    }

    /** The checks but that of where a database puts NULL, which no session here says. */
    private List<Check> checks(String changes) {
        return export().pipeline(changes).checks().stream()
                .filter(check -> !check.name().endsWith(WHERE_NULL_STANDS))
                .toList();
    }

    private static String lookup(String returned, String condition, String policy, String persistent) {
        var port = "<TRANSFORMFIELD NAME=\"%s\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\" PORTTYPE=\"%s\"/>";
        return "$NEXT=Lookup Procedure;$PORT=LOOKUP/OUTPUT;$TO=IN_ID;$INPUT=" + port.formatted("IN_ID", "INPUT")
                + port.formatted("CITY", "LOOKUP/OUTPUT") + ";$FROM=" + returned + ";$ATTRIBUTES="
                + OneTransformation.attribute("Lookup table name", "CUSTOMERS")
                + OneTransformation.attribute("Lookup condition", condition)
                + OneTransformation.attribute("Lookup policy on multiple match", policy)
                + OneTransformation.attribute("Lookup cache persistent", persistent);
    }

    @ParameterizedTest(name = "{0} by {1}, {2}, persistent {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "ID,   ID = IN_ID,     Use Any Value,   NO,  -,           0",
                "ID,   ID &gt;= IN_ID, Use Any Value,   NO,  -,           2",
                "CITY, ID = IN_ID,     Use Any Value,   NO,  -,           1",
                "CITY, ID &gt;= IN_ID, Use Any Value,   NO,  -,           2",
                "CITY, ID = IN_ID,     Use First Value, NO,  -,           0",
                "CITY, ID = IN_ID,     Use First Value, YES, PC-LKP-006,  0"
            })
    void checksOrWarnsOfLookupsThatMayAnswerOtherwise(
            String returned, String condition, String policy, String persistent, @Nullable String code, int checks) {
        var changes = lookup(returned, condition, policy, persistent);
        assertThat(export().codes(changes)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(checks(changes)).hasSize(checks);
    }

    /** A database says how NULL compares when it is asked for each row; files are always cached. */
    @ParameterizedTest(name = "{0}, cached {1}")
    @CsvSource({"Database, YES, 1", "Database, NO, 0", "Flat File, NO, 1"})
    void checksHowNullComparesInACache(String source, String cached, int checks) {
        var changes = lookup("ID", "ID &gt;= IN_ID", "Report Error", "NO")
                + OneTransformation.attribute("Source Type", source)
                + OneTransformation.attribute("Lookup caching enabled", cached)
                + (source.equals("Database") ? "" : "$LAYOUT");
        assertThat(export().pipeline(changes).checks()).hasSize(checks);
    }

    /** A file has no query that sorts it. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "CITY, Use First Value, 1",
        "CITY, Use Last Value,  1",
        "CITY, Use Any Value,   1",
        "CITY, Report Error,    0",
        "ID,   Use First Value, 0"
    })
    void checksLookupsThatTakeTheFirstOfAFile(String returned, String policy, int checks) {
        var changes = lookup(returned, "ID = IN_ID", policy, "NO")
                + OneTransformation.attribute("Source Type", "Flat File")
                + OneTransformation.attribute("Case Sensitive String Comparison", "YES") + "$LAYOUT";
        assertThat(export().pipeline(changes).checks()).hasSize(checks);
    }

    /** A separator that ends a field of the file too is left to a person, whether numbers are quoted then or not. */
    @ParameterizedTest(name = "fields end at {0}: {1}")
    @CsvSource({"|, ", "',', PC-FLOW-031", "\\054, PC-FLOW-031"})
    void readsTheSeparatorsOfNumbersInAFile(String delimiter, @Nullable String code) {
        var changes = lookup("ID", "ID = IN_ID", "Use Any Value", "NO")
                        .replace("NAME=\"CITY\" DATATYPE=\"string\"", "NAME=\"CITY\" DATATYPE=\"decimal\"")
                + OneTransformation.attribute("Source Type", "Flat File")
                + OneTransformation.attribute("Thousand Separator", ".")
                + OneTransformation.attribute("Decimal Separator", ",")
                + "<FLATFILE CODEPAGE=\"UTF-8\" DELIMITED=\"YES\" DELIMITERS=\"%s\" QUOTE_CHARACTER=\"NONE\"/>"
                        .formatted(delimiter);
        assertThat(export().codes(changes)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(export().pipeline(changes).checks())
                .filteredOn(check -> check.name().contains("between thousands"))
                .singleElement()
                .satisfies(check -> assertThat(
                                ExpressionText.print(((Check.Assertion.EveryRow) check.assertion()).condition()))
                        .contains("CITY"));
    }

    /** Only the query of a cache is sorted, and no document says whether by columns, too, that nobody takes. */
    @ParameterizedTest(name = "{0} of {1}, cached {2}, {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Use First Value, SINCE CITY, YES, '', PC-LKP-021",
                "Use Last Value,  SINCE CITY, YES, '', PC-LKP-021",
                "Use First Value, SINCE CITY, YES, 'SELECT ID, SINCE, CITY FROM C ORDER BY CITY --', -",
                "Use First Value, CITY SINCE, YES, '', -",
                "Use First Value, CITY,       NO,  '', PC-LKP-020",
                "Report Error,    SINCE CITY, YES, '', -",
                "Report Error,    CITY,       NO,  '', -"
            })
    void checksLookupsWhoseOrderIsOpen(
            String policy, String columns, String cached, String query, @Nullable String code) {
        var port = "<TRANSFORMFIELD NAME=\"%s\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\" PORTTYPE=\"%s\"/>";
        var ports = Stream.of(columns.split(" "))
                .map(column -> port.formatted(column, "LOOKUP/OUTPUT"))
                .collect(Collectors.joining());
        var changes = lookup("CITY", "ID = IN_ID", policy, "NO").replace(port.formatted("CITY", "LOOKUP/OUTPUT"), ports)
                + OneTransformation.attribute("Lookup caching enabled", cached)
                + OneTransformation.attribute("Lookup Sql Override", query);
        assertThat(checks(changes)).hasSize(code == null ? 0 : 1);
        assertThat(export().converted(changes).diagnostics().stream()
                        .map(one -> one.code().entry().id())
                        .filter(List.of("PC-LKP-020", "PC-LKP-021")::contains))
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    /** The columns of a query bear the names of ports, and a query's own order decides which match is the first. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT C.CITY AS CITY, C.ID AS ID FROM C                         | CITY ID | ID:ASCENDING"
                        + " CITY:ASCENDING  | ",
                "SELECT ID, CITY FROM C WHERE CITY IN ('a', 'b')                  | ID CITY | ID:ASCENDING"
                        + " CITY:ASCENDING  | ",
                "SELECT C.TOWN, C.ID FROM C                                       | ID CITY | ID:ASCENDING"
                        + " CITY:ASCENDING  | PC-LKP-014",
                "SELECT * FROM C                                                  | ID CITY | ID:ASCENDING"
                        + " CITY:ASCENDING  | PC-LKP-014",
                "SELECT C.CITY AS CITY, C.ID AS ID FROM C ORDER BY ID, C.CITY DESC -- | CITY ID | ID:ASCENDING"
                        + " CITY:DESCENDING | ",
                "SELECT C.CITY AS CITY, C.ID AS ID FROM C ORDER BY 1 DESC --      | CITY ID | CITY:DESCENDING"
                        + " ID:ASCENDING | ",
                "SELECT C.CITY AS CITY, C.ID AS ID FROM C ORDER BY ID, C.SINCE -- | CITY ID | ID:ASCENDING"
                        + " CITY:ASCENDING  | PC-LKP-016"
            })
    void readsTheQueryOfALookup(String query, String columns, String order, @Nullable String code) {
        var changes = lookup("CITY", "ID = IN_ID", "Use First Value", "NO")
                + OneTransformation.attribute("Lookup Sql Override", query);
        assertThat(export().codes(changes)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(export().operators(changes, Source.class).stream()
                        .filter(source -> source.id().equals("NEXT_table"))
                        .flatMap(source -> source.fields().stream())
                        .map(Field::name))
                .containsExactly(columns.split(" "));
        assertThat(export().operators(changes, Lookup.class).getFirst().order().keys().stream()
                        .map(key -> key.field() + ":" + key.direction()))
                .containsExactly(order.split(" "));
    }

    /** A caller that stays with a person does not keep the file from another. */
    @ParameterizedTest(name = "{0} beside a sound caller: {1} scripts")
    @CsvSource({"UPPER(:LKP.CITIES(ID)), 0", "NO_SUCH(:LKP.CITIES(ID)), 1", ":LKP.CITIES(NO_SUCH(ID)), 1"})
    void readsTheFileOfALookupForTheCallerThatIsSound(String other, int scripts) {
        var port = "<TRANSFORMFIELD NAME=\"%s\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\" PORTTYPE=\"%s\""
                + " EXPRESSION=\"%s\"/>";
        var link = "<CONNECTOR FROMFIELD=\"%s\" FROMINSTANCE=\"%s\" TOFIELD=\"%s\" TOINSTANCE=\"%s\"/>";
        var instance = "<INSTANCE NAME=\"%1$s\" TRANSFORMATION_NAME=\"%1$s\" TRANSFORMATION_TYPE=\"%2$s\""
                + " TYPE=\"TRANSFORMATION\"/>";
        var cities = "<TRANSFORMATION NAME=\"CITIES\" TYPE=\"Lookup Procedure\">"
                + port.formatted("IN_ID", "INPUT", "")
                + port.formatted("KEY", "LOOKUP/OUTPUT", "")
                + port.formatted("CITY", "LOOKUP/RETURN/OUTPUT", "")
                + OneTransformation.attribute("Lookup table name", "cities.csv")
                + OneTransformation.attribute("Source Type", "Flat File")
                + OneTransformation.attribute("Lookup condition", "KEY = IN_ID")
                + OneTransformation.attribute("Lookup policy on multiple match", "Use First Value")
                + "$LAYOUT</TRANSFORMATION>" + instance.formatted("CITIES", "Lookup Procedure");
        var sound = "<TRANSFORMATION NAME=\"SOUND\" TYPE=\"Expression\">"
                + port.formatted("ID", "INPUT", "ID")
                + port.formatted("CITY", "OUTPUT", ":LKP.CITIES(ID)")
                + "</TRANSFORMATION>" + instance.formatted("SOUND", "Expression")
                + link.formatted("ID", "SQ", "ID", "SOUND")
                + link.formatted("CITY", "SOUND", "CITY", "loaded");
        var changes = "$INPUT=" + port.formatted("OTHER", "OUTPUT", other) + ";$FROM=OTHER;$COLUMNS="
                + "<TARGETFIELD NAME=\"CITY\" DATATYPE=\"string\" PRECISION=\"10\" SCALE=\"0\" FIELDNUMBER=\"2\""
                + " KEYTYPE=\"NOT A KEY\" NULLABLE=\"NULL\"/>;$VARIABLES=" + cities + sound;
        assertThat(export().operators(changes, Script.class)).hasSize(scripts);
        assertThat(export().operators(changes, Source.class)).hasSize(2);
    }

    /** As every column of a file that goes into such a port. */
    @Test
    void looksUpWholeNumbersOfAFile() {
        var changes = lookup("CITY", "ID = IN_ID", "Use First Value", "NO")
                        .replace("NAME=\"CITY\" DATATYPE=\"string\"", "NAME=\"CITY\" DATATYPE=\"integer\"")
                + OneTransformation.attribute("Source Type", "Flat File") + "$LAYOUT";
        assertThat(export().operators(changes, Reject.class))
                .singleElement()
                .satisfies(reject -> assertThat(reject.condition().toString()).contains("-2147483648.5"));
    }

    /** Databases differ in where NULLs stand and whether letters of two cases are apart. */
    @ParameterizedTest(name = "{0}, {2}")
    @CsvSource({
        "Use First Value, 'SELECT ID, CITY FROM C',                  true",
        "Use Last Value,  '',                                        true",
        "Use First Value, 'SELECT ID, CITY FROM C ORDER BY CITY --', false",
        "Use Any Value,   '',                                        false"
    })
    void saysWhereTheDatabaseDecidesWhichMatchIsFirst(String policy, String query, boolean said) {
        var changes =
                lookup("CITY", "ID = IN_ID", policy, "NO") + OneTransformation.attribute("Lookup Sql Override", query);
        assertThat(export().converted(changes).diagnostics().stream()
                        .map(one -> one.code().entry().id())
                        .anyMatch("PC-LKP-018"::equals))
                .isEqualTo(said);
    }

    private static String connectedTo(String database) {
        return ";$SESSION="
                + "<SESSIONEXTENSION NAME=\"Relational Lookup\" SINSTANCENAME=\"NEXT\" SUBTYPE=\"Relational Lookup\""
                + " TRANSFORMATIONTYPE=\"Lookup Procedure\" TYPE=\"LOOKUPEXTENSION\"><CONNECTIONREFERENCE"
                + " CNXREFNAME=\"DB Connection\" CONNECTIONNAME=\"DWH\" CONNECTIONNUMBER=\"1\" CONNECTIONSUBTYPE=\""
                + database + "\" CONNECTIONTYPE=\"Relational\" VARIABLE=\"\"/></SESSIONEXTENSION>";
    }

    /** The session says which database a connection leads to. */
    @ParameterizedTest(name = "{0}: NULL {1}")
    @CsvSource({"Microsoft SQL Server, FIRST", "Informix, FIRST", "Oracle, LAST", "'', LAST"})
    void sortsNullsAsTheDatabaseDoes(String database, SortKey.Nulls nulls) {
        var changes = lookup("CITY", "ID = IN_ID", "Use First Value", "NO") + connectedTo(database);
        assertThat(export().operators(changes, Lookup.class).stream()
                        .filter(lookup -> lookup.id().equals("NEXT"))
                        .flatMap(lookup -> lookup.order().keys().stream()))
                .extracting(SortKey::nulls)
                .containsExactly(nulls, nulls);
    }

    /** Behind some connections there may be any database. */
    @ParameterizedTest(name = "{0}, {1}, cached {2}")
    @CsvSource({
        "ODBC,       Use First Value, YES, true",
        "Vertica,    Use Last Value,  YES, true",
        "'',         Use First Value, YES, true",
        "Oracle,     Use First Value, YES, false",
        "PostgreSQL, Use First Value, YES, false",
        "ODBC,       Use Any Value,   YES, false",
        "ODBC,       Report Error,    YES, false",
        "ODBC,       Use First Value, NO,  false"
    })
    void checksAnswersThatHangOnWhereNullStands(String database, String policy, String cached, boolean checked) {
        var changes = lookup("CITY", "ID = IN_ID", policy, "NO")
                + OneTransformation.attribute("Lookup caching enabled", cached)
                + connectedTo(database);
        assertThat(export().pipeline(changes).checks().stream()
                        .anyMatch(check -> check.name().endsWith(WHERE_NULL_STANDS)))
                .isEqualTo(checked);
        assertThat(export().converted(changes).diagnostics().stream()
                        .anyMatch(one -> one.code().entry().id().equals("PC-LKP-022")))
                .isEqualTo(checked);
    }

    /** Doubles tell no numbers of more digits apart, and times may lose parts of their seconds. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "bigint, YES, 6, 1, ",
        "bigint, NO, 6, 1, ",
        "double, NO, 0, 0, ",
        "date/time, YES, 6, 0, ",
        "date/time, YES, 0, 0, PC-FLOW-031"
    })
    void checksNumbersThatAreComparedWithDoubles(String type, String cached, String digits, int checks, String code) {
        var port = "<TRANSFORMFIELD NAME=\"%s\" DATATYPE=\"%s\" PRECISION=\"19\" SCALE=\"0\" PORTTYPE=\"%s\"/>";
        var changes = "$NEXT=Lookup Procedure;$PORT=LOOKUP/OUTPUT;$TO=IN_KEY;$INPUT="
                + port.formatted("IN_KEY", type.equals("bigint") ? "double" : type, "INPUT")
                + port.formatted("L_KEY", type, "LOOKUP") + ";$ATTRIBUTES="
                + OneTransformation.attribute("Lookup table name", "CUSTOMERS")
                + OneTransformation.attribute("Lookup condition", "L_KEY = IN_KEY")
                + OneTransformation.attribute("Lookup caching enabled", cached)
                + OneTransformation.attribute("Subsecond Precision", digits)
                + OneTransformation.attribute("Lookup policy on multiple match", "Use First Value");
        assertThat(export().codes(changes)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(export().pipeline(changes).checks())
                .filteredOn(check -> check.name().contains("what a double holds"))
                .hasSize(checks);
    }
}
