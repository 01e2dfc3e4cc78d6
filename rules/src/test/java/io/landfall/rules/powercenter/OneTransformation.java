package io.landfall.rules.powercenter;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.LegacyConverter;
import io.landfall.rules.alteryx.flow.FileSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An export of one mapping: a file, its Source Qualifier, one more transformation and a target, in a session; tests replace the
 * words in it that begin with a dollar, such as {@code $NEXT=Rank;$TREAT=Update}.
 */
final class OneTransformation {

    private static final String EXPORT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <POWERMART CREATION_DATE="02/05/2026 08:15:00" REPOSITORY_VERSION="187.96">
        <REPOSITORY NAME="REP" VERSION="187" CODEPAGE="UTF-8" DATABASETYPE="Oracle">
        <FOLDER NAME="SALES">
        <SOURCE DATABASETYPE="Flat File" DBDNAME="FF" NAME="orders">$LAYOUT
        <SOURCEFIELD NAME="ID" DATATYPE="string" PRECISION="10" SCALE="0" FIELDNUMBER="1" KEYTYPE="NOT A KEY" NULLABLE="NULL"/>
        </SOURCE>
        <TARGET DATABASETYPE="$KIND" NAME="loaded">$OUT
        <TARGETFIELD NAME="ID" DATATYPE="$TYPE" PRECISION="10" SCALE="0" FIELDNUMBER="1" KEYTYPE="$KEY" NULLABLE="NULL"/>$COLUMNS
        </TARGET>
        $MAPPLET
        <MAPPING NAME="m_orders" ISVALID="YES">
        <TRANSFORMATION NAME="SQ" TYPE="Source Qualifier" REUSABLE="NO">
        <TRANSFORMFIELD NAME="ID" DATATYPE="string" PRECISION="10" SCALE="0" PORTTYPE="INPUT/OUTPUT" DEFAULTVALUE="$DEFAULT"/>
        <TABLEATTRIBUTE NAME="Select Distinct" VALUE="$DISTINCT"/>
        </TRANSFORMATION>
        <TRANSFORMATION NAME="NEXT" TYPE="$NEXT" REUSABLE="NO">
        <TRANSFORMFIELD NAME="ID" DATATYPE="string" PRECISION="10" SCALE="0" PORTTYPE="$PORT" EXPRESSION="ID" EXPRESSIONTYPE="$USE" DEFAULTVALUE="$OTHERWISE"/>
        $INPUT
        $ATTRIBUTES
        </TRANSFORMATION>
        <INSTANCE NAME="orders" TRANSFORMATION_NAME="orders" TRANSFORMATION_TYPE="Source Definition" TYPE="SOURCE" DBDNAME="FF"/>
        <INSTANCE NAME="SQ" TRANSFORMATION_NAME="SQ" TRANSFORMATION_TYPE="Source Qualifier" TYPE="TRANSFORMATION" REUSABLE="NO">
        <ASSOCIATED_SOURCE_INSTANCE NAME="orders"/></INSTANCE>
        <INSTANCE NAME="NEXT" TRANSFORMATION_NAME="NEXT" TRANSFORMATION_TYPE="$NEXT" TYPE="TRANSFORMATION" REUSABLE="NO"/>
        <INSTANCE NAME="loaded" TRANSFORMATION_NAME="loaded" TRANSFORMATION_TYPE="Target Definition" TYPE="TARGET"/>
        <CONNECTOR FROMFIELD="ID" FROMINSTANCE="orders" FROMINSTANCETYPE="Source Definition" TOFIELD="ID" TOINSTANCE="SQ" TOINSTANCETYPE="Source Qualifier"/>
        <CONNECTOR FROMFIELD="ID" FROMINSTANCE="SQ" FROMINSTANCETYPE="Source Qualifier" TOFIELD="$TO" TOINSTANCE="NEXT" TOINSTANCETYPE="$NEXT"/>
        <CONNECTOR FROMFIELD="$FROM" FROMINSTANCE="NEXT" FROMINSTANCETYPE="$NEXT" TOFIELD="ID" TOINSTANCE="loaded" TOINSTANCETYPE="Target Definition"/>
        $VARIABLES
        </MAPPING>
        <WORKFLOW NAME="wf_orders">
        <SESSION NAME="s_orders" MAPPINGNAME="m_orders">
        <SESSTRANSFORMATIONINST SINSTANCENAME="loaded" TRANSFORMATIONNAME="loaded" TRANSFORMATIONTYPE="Target Definition">$FILE</SESSTRANSFORMATIONINST>
        <SESSTRANSFORMATIONINST SINSTANCENAME="NEXT" TRANSFORMATIONNAME="NEXT" TRANSFORMATIONTYPE="$NEXT">$OVERRIDE</SESSTRANSFORMATIONINST>
        <SESSIONEXTENSION NAME="Writer" SINSTANCENAME="loaded" SUBTYPE="$WRITER" TRANSFORMATIONTYPE="Target Definition" TYPE="WRITER">
        <ATTRIBUTE NAME="Insert" VALUE="$INSERT"/><ATTRIBUTE NAME="Truncate target table option" VALUE="$TRUNCATE"/>$WRITES
        </SESSIONEXTENSION>
        <ATTRIBUTE NAME="Treat source rows as" VALUE="$TREAT"/><ATTRIBUTE NAME="Stop on errors" VALUE="$STOP"/>$SESSION
        </SESSION>
        <TASKINSTANCE NAME="s_orders" TASKNAME="s_orders" TASKTYPE="Session"/>
        </WORKFLOW>
        </FOLDER>
        </REPOSITORY>
        </POWERMART>
        """;

    private static final String LAYOUT = """
        <FLATFILE CODEPAGE="UTF-8" CONSECDELIMITERSASONE="NO" DELIMITED="YES" DELIMITERS="," ESCAPE_CHARACTER="" KEEPESCAPECHAR="NO" LINESEQUENTIAL="NO" NULLCHARTYPE="ASCII" NULL_CHARACTER="*" PADBYTES="1" QUOTE_CHARACTER="NONE" REPEATABLE="NO" ROWDELIMITER="10" SHIFTSENSITIVEDATA="NO" SKIPROWS="1" STRIPTRAILINGBLANKS="NO"/>
        """;

    private static final List<String> USUAL = List.of(
            "$KIND=Flat File",
            "$TYPE=string",
            "$KEY=PRIMARY KEY",
            "$COLUMNS=",
            "$DEFAULT=",
            "$DISTINCT=NO",
            "$NEXT=Expression",
            "$PORT=INPUT/OUTPUT",
            "$OTHERWISE=",
            "$ATTRIBUTES=",
            "$VARIABLES=",
            "$INSERT=YES",
            "$TRUNCATE=NO",
            "$WRITES=",
            "$TREAT=Insert",
            "$STOP=0",
            "$SESSION=",
            "$USE=GENERAL",
            "$INPUT=",
            "$TO=ID",
            "$FROM=ID",
            "$MAPPLET=",
            "$FILE=",
            "$OVERRIDE=");

    private final Path folder;

    OneTransformation(Path folder) {
        this.folder = folder;
    }

    static String attribute(String name, String value) {
        return "<TABLEATTRIBUTE NAME=\"%s\" VALUE=\"%s\"/>".formatted(name, value);
    }

    Conversion converted(String changes) {
        var text = EXPORT;
        for (var change : changes.split(";(?=\\$[A-Z])")) {
            text = put(text, change);
        }
        for (var usual : USUAL) {
            text = put(text, usual);
        }
        text = text.replace("$WRITER", changes.contains("Oracle") ? "Relational Writer" : "File Writer")
                .replace("$OUT", changes.contains("Oracle") ? "" : LAYOUT)
                .replace("$LAYOUT", LAYOUT);
        try {
            Files.writeString(folder.resolve("wf_orders.XML"), text);
            try (var exports = Exports.find(List.of(folder))) {
                return new LegacyConverter(_ -> List.of(), FileSchemas.NONE, List.<Path>of())
                        .convert(exports)
                        .getFirst();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String put(String text, String change) {
        var at = change.indexOf('=');
        return at < 0 ? text : text.replace(change.substring(0, at), change.substring(at + 1));
    }

    Pipeline pipeline(String changes) {
        return converted(changes).documents().getFirst().pipeline();
    }

    String document(String changes) {
        return pipeline(changes).toString();
    }

    <T extends Operator> List<T> operators(String changes, Class<T> kind) {
        return pipeline(changes).operators().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    List<String> codes(String changes) {
        return converted(changes).diagnostics().stream()
                .filter(one -> one.severity() != Severity.NOTE)
                .map(Diagnostic::code)
                .map(code -> code.entry().id())
                .toList();
    }
}
