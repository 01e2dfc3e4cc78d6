package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Source;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.LegacyConverter;
import io.landfall.rules.alteryx.flow.FileSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variables that the SQL of a Source Qualifier names. */
class QueryParametersTest {

    private static final String EXPORT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <POWERMART CREATION_DATE="02/05/2026 08:15:00" REPOSITORY_VERSION="187.96">
        <REPOSITORY NAME="REP" VERSION="187" CODEPAGE="UTF-8" DATABASETYPE="Oracle">
        <FOLDER NAME="SALES">
        <SOURCE DATABASETYPE="$DATABASE" DBDNAME="DB" NAME="ORDERS">
        <SOURCEFIELD NAME="ID" DATATYPE="number(p,s)" PRECISION="10" SCALE="0" FIELDNUMBER="1" KEYTYPE="NOT A KEY" NULLABLE="NULL"/>
        </SOURCE>
        <TARGET DATABASETYPE="Oracle" NAME="loaded">
        <TARGETFIELD NAME="ID" DATATYPE="number(p,s)" PRECISION="10" SCALE="0" FIELDNUMBER="1" KEYTYPE="NOT A KEY" NULLABLE="NULL"/>
        </TARGET>
        <MAPPING NAME="m_orders" ISVALID="YES">
        <TRANSFORMATION NAME="SQ" TYPE="Source Qualifier" REUSABLE="NO">
        <TRANSFORMFIELD NAME="ID" DATATYPE="decimal" PRECISION="10" SCALE="0" PORTTYPE="INPUT/OUTPUT"/>
        <TABLEATTRIBUTE NAME="Source Filter" VALUE="$FILTER"/>
        </TRANSFORMATION>
        <TRANSFORMATION NAME="EXP" TYPE="Expression" REUSABLE="NO">
        <TRANSFORMFIELD NAME="ID" DATATYPE="decimal" PRECISION="10" SCALE="0" PORTTYPE="INPUT/OUTPUT" EXPRESSION="ID"/>
        <TRANSFORMFIELD NAME="SETS" DATATYPE="date/time" PRECISION="29" SCALE="9" PORTTYPE="LOCAL VARIABLE" EXPRESSION="SETMAXVARIABLE($$LAST, SESSSTARTTIME)"/>
        </TRANSFORMATION>
        <INSTANCE NAME="ORDERS" TRANSFORMATION_NAME="ORDERS" TRANSFORMATION_TYPE="Source Definition" TYPE="SOURCE" DBDNAME="DB"/>
        <INSTANCE NAME="SQ" TRANSFORMATION_NAME="SQ" TRANSFORMATION_TYPE="Source Qualifier" TYPE="TRANSFORMATION" REUSABLE="NO">
        <ASSOCIATED_SOURCE_INSTANCE NAME="ORDERS"/></INSTANCE>
        <INSTANCE NAME="EXP" TRANSFORMATION_NAME="EXP" TRANSFORMATION_TYPE="Expression" TYPE="TRANSFORMATION" REUSABLE="NO"/>
        <INSTANCE NAME="loaded" TRANSFORMATION_NAME="loaded" TRANSFORMATION_TYPE="Target Definition" TYPE="TARGET"/>
        <CONNECTOR FROMFIELD="ID" FROMINSTANCE="ORDERS" FROMINSTANCETYPE="Source Definition" TOFIELD="ID" TOINSTANCE="SQ" TOINSTANCETYPE="Source Qualifier"/>
        <CONNECTOR FROMFIELD="ID" FROMINSTANCE="SQ" FROMINSTANCETYPE="Source Qualifier" TOFIELD="ID" TOINSTANCE="EXP" TOINSTANCETYPE="Expression"/>
        <CONNECTOR FROMFIELD="ID" FROMINSTANCE="EXP" FROMINSTANCETYPE="Expression" TOFIELD="ID" TOINSTANCE="loaded" TOINSTANCETYPE="Target Definition"/>
        <MAPPINGVARIABLE NAME="$$LAST" DATATYPE="date/time" PRECISION="29" SCALE="9" DEFAULTVALUE="" ISPARAM="NO" AGGFUNCTION="MAX" ISEXPRESSIONVARIABLE="NO" USERDEFINED="YES"/>
        </MAPPING>
        </FOLDER>
        </REPOSITORY>
        </POWERMART>
        """;

    @TempDir
    private Path folder;

    /** The database of the source, its filter, how dates stand in the query, and what is warned of. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Oracle               | AT &gt; TO_DATE('$$LAST')        | %m/%d/%Y %H:%M:%S | -",
                "Microsoft SQL Server | AT &gt; '$$LAST'                 | %m/%d/%Y %H:%M:%S | -",
                "DB2                  | AT &gt; '$$LAST'                 | %Y-%m-%d-%H:%M:%S | -",
                "Teradata             | AT &gt; '$$LAST'                 | %Y-%m-%d %H:%M:%S | -",
                "PostgreSQL           | AT &gt; '$$LAST'                 | -                 | PC-SQ-005",
                "PostgreSQL           | ID = 1 --AT &gt; '$$LAST'        | -                 | -",
                "PostgreSQL           | ID = 1 /* AT &gt; '$$LAST' */    | -                 | -",
                "PostgreSQL           | NOTE &lt;&gt; '--' AND AT &gt; '$$LAST' | -          | PC-SQ-005",
            })
    void writesDatesAsTheDatabaseOfTheSourceTakesThem(
            String database, String filter, @Nullable String dates, @Nullable String code) throws IOException {
        var conversion = converted(database, filter);
        var pipeline = conversion.documents().getFirst().pipeline();
        var query = pipeline.operators().stream()
                .filter(Source.class::isInstance)
                .map(source -> (Dataset.Query) ((Source) source).dataset())
                .findFirst()
                .orElseThrow();
        assertThat(query.dates().orElse(null)).isEqualTo(dates);
        assertThat(conversion.diagnostics().stream()
                        .map(said -> said.id())
                        .filter("PC-SQ-005"::equals)
                        .toList())
                .isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(pipeline.parameters())
                .filteredOn(parameter -> parameter.name().equals("LAST"))
                .extracting(Parameter::defaultValue)
                .allMatch(start -> start.isEmpty());
    }

    private Conversion converted(String database, String filter) throws IOException {
        Files.writeString(
                folder.resolve("m_orders.XML"),
                EXPORT.replace("$DATABASE", database).replace("$FILTER", filter.replace("'", "&apos;")));
        try (var exports = Exports.find(List.of(folder))) {
            return new LegacyConverter(_ -> List.of(), FileSchemas.NONE, List.<Path>of())
                    .convert(exports)
                    .getFirst();
        }
    }
}
