package io.landfall.workbench.scale;

/** What mappings of all areas share: a mapplet, a reusable transformation, the settings of sessions. */
final class LargeParts {

    private LargeParts() {}

    static String field(String name, String type, String port, int precision, int scale, String more) {
        return """
                            <TRANSFORMFIELD DATATYPE ="%s" DEFAULTVALUE ="" DESCRIPTION ="" NAME ="%s" PICTURETEXT ="" PORTTYPE ="%s" PRECISION ="%d" SCALE ="%d"%s/>
                """.formatted(type, name, port, precision, scale, more);
    }

    static String field(LargeColumn column, String port, String more) {
        var kind = column.kind();
        return field(column.name(), kind.port(), port, kind.precision(), kind.scale(), more);
    }

    static String expression(String text) {
        var escaped = text.replace("&", "&amp;")
                .replace("'", "&apos;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return " EXPRESSION =\"%s\" EXPRESSIONTYPE =\"GENERAL\"".formatted(escaped);
    }

    static String transformation(String name, String type, boolean reusable, String body) {
        return """
                        <TRANSFORMATION DESCRIPTION ="" NAME ="%s" OBJECTVERSION ="1" REUSABLE ="%s" TYPE ="%s" VERSIONNUMBER ="1">
                %s            <TABLEATTRIBUTE NAME ="Tracing Level" VALUE ="Normal"/>
                        </TRANSFORMATION>
                """.formatted(name, reusable ? "YES" : "NO", type, body);
    }

    static String instance(String name, String definition, String type, String kind, boolean reusable, String more) {
        return """
                        <INSTANCE DESCRIPTION ="" NAME ="%s" REUSABLE ="%s" TRANSFORMATION_NAME ="%s" TRANSFORMATION_TYPE ="%s" TYPE ="%s"%s/>
                """.formatted(name, reusable ? "YES" : "NO", definition, type, kind, more);
    }

    static String link(String from, String fromType, String fromField, String to, String toType, String toField) {
        return """
                        <CONNECTOR FROMFIELD ="%s" FROMINSTANCE ="%s" FROMINSTANCETYPE ="%s" TOFIELD ="%s" TOINSTANCE ="%s" TOINSTANCETYPE ="%s"/>
                """.formatted(fromField, from, fromType, toField, to, toType);
    }

    /** A mapplet with one text in and one out. */
    static String mapplet() {
        return "    <MAPPLET DESCRIPTION =\"\" ISVALID =\"YES\" NAME =\"mplt_clean\" OBJECTVERSION =\"1\" VERSIONNUMBER =\"1\">\n"
                + transformation("IN", "Input Transformation", false, field("RAW", "string", "OUTPUT", 40, 0, ""))
                + transformation(
                        "EXP_CLEAN",
                        "Expression",
                        false,
                        field("RAW", "string", "INPUT", 40, 0, expression("RAW"))
                                + field(
                                        "CLEAN",
                                        "string",
                                        "OUTPUT",
                                        40,
                                        0,
                                        expression("IIF(ISNULL(RAW), 'none', UPPER(LTRIM(RTRIM(RAW))))")))
                + transformation("OUT", "Output Transformation", false, field("CLEAN", "string", "INPUT", 40, 0, ""))
                + transformation(
                        "mplt_clean",
                        "Mapplet",
                        false,
                        field("RAW", "string", "INPUT", 40, 0, " MAPPLETGROUP =\"IN\" REF_FIELD =\"RAW\"")
                                + field(
                                        "CLEAN",
                                        "string",
                                        "OUTPUT",
                                        40,
                                        0,
                                        " MAPPLETGROUP =\"OUT\" REF_FIELD =\"CLEAN\""))
                + instance("IN", "IN", "Input Transformation", "TRANSFORMATION", false, "")
                + instance("EXP_CLEAN", "EXP_CLEAN", "Expression", "TRANSFORMATION", false, "")
                + instance("OUT", "OUT", "Output Transformation", "TRANSFORMATION", false, "")
                + link("IN", "Input Transformation", "RAW", "EXP_CLEAN", "Expression", "RAW")
                + link("EXP_CLEAN", "Expression", "CLEAN", "OUT", "Output Transformation", "CLEAN")
                + "    </MAPPLET>\n";
    }

    /** A reusable transformation that rounds an amount. */
    static String reusable() {
        return transformation(
                "EXP_ROUND",
                "Expression",
                true,
                field("AMOUNT", "decimal", "INPUT", 15, 2, expression("AMOUNT"))
                        + field("ROUNDED", "decimal", "OUTPUT", 15, 2, expression("ROUND(AMOUNT * 1.19, 2)")));
    }

    static String shortcuts() {
        return """
                    <SHORTCUT COMMENTS ="" FOLDERNAME ="SHARED_OBJECTS" NAME ="SC_mplt_clean" OBJECTSUBTYPE ="Mapplet" OBJECTTYPE ="MAPPLET" REFERENCETYPE ="LOCAL" REFOBJECTNAME ="mplt_clean" REPOSITORYNAME ="REP_LARGE" VERSIONNUMBER ="1"/>
                    <SHORTCUT COMMENTS ="" FOLDERNAME ="SHARED_OBJECTS" NAME ="SC_EXP_ROUND" OBJECTSUBTYPE ="Expression" OBJECTTYPE ="TRANSFORMATION" REFERENCETYPE ="LOCAL" REFOBJECTNAME ="EXP_ROUND" REPOSITORYNAME ="REP_LARGE" VERSIONNUMBER ="1"/>
                """;
    }

    static String config() {
        return """
                    <CONFIG DESCRIPTION ="" ISDEFAULT ="YES" NAME ="default_session_config" VERSIONNUMBER ="1">
                        <ATTRIBUTE NAME ="DateTime Format String" VALUE ="MM/DD/YYYY HH24:MI:SS.US"/>
                        <ATTRIBUTE NAME ="Stop on errors" VALUE ="0"/>
                    </CONFIG>
                """;
    }
}
