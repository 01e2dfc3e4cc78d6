package io.landfall.workbench.scale;

import java.util.ArrayList;
import java.util.List;

/** Tables that are read and written. */
final class LargeTables {

    static final int TABLES = 8;

    private LargeTables() {}

    /** Sources and targets of an area. */
    static List<String> all(String area) {
        var all = new ArrayList<String>();
        for (var n = 0; n < TABLES; n++) {
            all.add(source(name(area, n)));
            all.add(target("DWH_" + name(area, n)));
        }
        return all;
    }

    static String name(String area, int number) {
        return "%s_TABLE_%02d".formatted(area, number % TABLES);
    }

    private static String source(String name) {
        var text = new StringBuilder("""
                    <SOURCE BUSINESSNAME ="" DATABASETYPE ="Oracle" DBDNAME ="ERP" DESCRIPTION ="" NAME ="%s" OBJECTVERSION ="1" OWNERNAME ="APP" VERSIONNUMBER ="1">
                """.formatted(name));
        var number = 1;
        for (var column : LargeColumn.all()) {
            text.append("""
                            <SOURCEFIELD BUSINESSNAME ="" DATATYPE ="%s" DESCRIPTION ="" FIELDNUMBER ="%d" FIELDPROPERTY ="0" FIELDTYPE ="ELEMITEM" HIDDEN ="NO" KEYTYPE ="%s" LENGTH ="%d" LEVEL ="0" NAME ="%s" NULLABLE ="%s" OCCURS ="0" OFFSET ="0" PHYSICALLENGTH ="%d" PHYSICALOFFSET ="0" PICTURETEXT ="" PRECISION ="%d" SCALE ="%d" USAGE_FLAGS =""/>
                    """.formatted(
                            column.kind().column(),
                            number++,
                            column.key() ? "PRIMARY KEY" : "NOT A KEY",
                            column.kind().width(),
                            column.name(),
                            column.key() ? "NOTNULL" : "NULL",
                            column.kind().width(),
                            column.kind().width(),
                            column.kind().columnScale()));
        }
        return text.append("    </SOURCE>\n").toString();
    }

    private static String target(String name) {
        var text = new StringBuilder("""
                    <TARGET BUSINESSNAME ="" CONSTRAINT ="" DATABASETYPE ="Oracle" DESCRIPTION ="" NAME ="%s" OBJECTVERSION ="1" TABLEOPTIONS ="" VERSIONNUMBER ="1">
                """.formatted(name));
        var number = 1;
        for (var column : LargeColumn.all()) {
            text.append("""
                            <TARGETFIELD BUSINESSNAME ="" DATATYPE ="%s" DESCRIPTION ="" FIELDNUMBER ="%d" KEYTYPE ="%s" NAME ="%s" NULLABLE ="%s" PICTURETEXT ="" PRECISION ="%d" SCALE ="%d"/>
                    """.formatted(
                            column.kind().column(),
                            number++,
                            column.key() ? "PRIMARY KEY" : "NOT A KEY",
                            column.name(),
                            column.key() ? "NOTNULL" : "NULL",
                            column.kind().width(),
                            column.kind().columnScale()));
        }
        return text.append("    </TARGET>\n").toString();
    }

    /** How another folder reaches them. */
    static List<String> shortcuts(String area) {
        var all = new ArrayList<String>();
        for (var n = 0; n < TABLES; n++) {
            var name = name(area, n);
            all.add("""
                        <SHORTCUT COMMENTS ="" DBDNAME ="ERP" FOLDERNAME ="SHARED_OBJECTS" NAME ="SC_%s" OBJECTSUBTYPE ="Source Definition" OBJECTTYPE ="SOURCE" REFERENCEDDBD ="ERP" REFERENCETYPE ="LOCAL" REFOBJECTNAME ="%s" REPOSITORYNAME ="REP_LARGE" VERSIONNUMBER ="1"/>
                        <SHORTCUT COMMENTS ="" FOLDERNAME ="SHARED_OBJECTS" NAME ="SC_DWH_%s" OBJECTSUBTYPE ="Target Definition" OBJECTTYPE ="TARGET" REFERENCETYPE ="LOCAL" REFOBJECTNAME ="DWH_%s" REPOSITORYNAME ="REP_LARGE" VERSIONNUMBER ="1"/>
                    """.formatted(name, name, name, name));
        }
        return all;
    }
}
