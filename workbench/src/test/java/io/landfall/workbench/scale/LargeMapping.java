package io.landfall.workbench.scale;

import static io.landfall.workbench.scale.LargeParts.expression;
import static io.landfall.workbench.scale.LargeParts.field;
import static io.landfall.workbench.scale.LargeParts.instance;
import static io.landfall.workbench.scale.LargeParts.link;
import static io.landfall.workbench.scale.LargeParts.transformation;

import java.util.stream.Collectors;

/**
 * One mapping: a table, by turns shared and of the area, goes through an expression with derived columns, a mapplet and a reusable transformation of
 * another folder, a filter and a router into two tables.
 */
final class LargeMapping {

    private static final String QUALIFIER = "Source Qualifier";
    private static final String EXPRESSION = "Expression";
    private static final String TARGET = "Target Definition";
    private static final String MAPPLET = "Mapplet";

    private final int folder;
    private final int number;
    private final StringBuilder text = new StringBuilder();

    LargeMapping(int folder, int number) {
        this.folder = folder;
        this.number = number;
    }

    static String name(int folder, int number) {
        return "m_area_%03d_load_%02d".formatted(folder, number);
    }

    private String source() {
        return number % 2 == 0 ? "SC_" + LargeTables.name("SHARED", number) : LargeTables.name(area(), number);
    }

    private String target(int shift) {
        return (number + shift) % 3 == 0
                ? "SC_DWH_" + LargeTables.name("SHARED", number + shift)
                : "DWH_" + LargeTables.name(area(), number + shift);
    }

    private String area() {
        return "AREA%03d".formatted(folder);
    }

    String text() {
        text.append(
                "    <MAPPING DESCRIPTION =\"Load %d of area %d\" ISVALID =\"YES\" NAME =\"%s\" OBJECTVERSION =\"1\" VERSIONNUMBER =\"1\">\n"
                        .formatted(number, folder, name(folder, number)));
        transformations();
        instances();
        links();
        text.append("        <TARGETLOADORDER ORDER =\"1\" TARGETINSTANCE =\"T_LARGE\"/>\n");
        text.append("        <TARGETLOADORDER ORDER =\"2\" TARGETINSTANCE =\"T_SMALL\"/>\n    </MAPPING>\n");
        return text.toString();
    }

    private static String columns(String port, boolean expressions) {
        return LargeColumn.all().stream()
                .map(column -> field(column, port, expressions ? expression(column.name()) : ""))
                .collect(Collectors.joining());
    }

    private void transformations() {
        text.append(transformation("SQ_SOURCE", QUALIFIER, false, columns("INPUT/OUTPUT", false)));
        text.append(transformation("EXP_DERIVE", EXPRESSION, false, columns("INPUT/OUTPUT", true) + derived()));
        text.append(transformation(
                "FIL_VALID",
                "Filter",
                false,
                columns("INPUT/OUTPUT", false)
                        + "            <TABLEATTRIBUTE NAME =\"Filter Condition\" VALUE =\"NOT ISNULL(RECORD_ID) AND NET_AMOUNT &gt; -%d\"/>\n"
                                .formatted(1000 + number)));
        text.append(transformation("RTR_SIZE", "Router", false, router()));
    }

    private String derived() {
        var all = new StringBuilder();
        var n = 0;
        for (var column : LargeColumn.all()) {
            var formula = switch (column.kind()) {
                case NUMBER -> "IIF(%s > %d, %s - %d, 0)".formatted(column.name(), folder, column.name(), number);
                case AMOUNT ->
                    "ROUND(IIF(ISNULL(%s), 0, %s) * 1.%d5, 2)".formatted(column.name(), column.name(), number);
                case TEXT ->
                    "DECODE(UPPER(RTRIM(%s)), 'A%d', 'open', 'B%d', 'closed', SUBSTR(%s, 1, 10))"
                            .formatted(column.name(), number, folder, column.name());
                case DATE ->
                    "IIF(ISNULL(%s), 'never', TO_CHAR(%s, 'YYYY-MM-DD'))".formatted(column.name(), column.name());
            };
            var decimal = column.kind().port().equals("decimal");
            all.append(field(
                    "o_D" + n++,
                    decimal ? "decimal" : "string",
                    "OUTPUT",
                    decimal ? 15 : 40,
                    decimal ? 2 : 0,
                    expression(formula)));
        }
        return all.toString();
    }

    private String router() {
        var all = new StringBuilder("""
                            <GROUP DESCRIPTION ="" NAME ="INPUT" ORDER ="1" TYPE ="INPUT"/>
                            <GROUP DESCRIPTION ="" EXPRESSION ="NET_AMOUNT &gt; %d" NAME ="LARGE" ORDER ="2" TYPE ="OUTPUT"/>
                            <GROUP DESCRIPTION ="" NAME ="DEFAULT1" ORDER ="3" TYPE ="OUTPUT/DEFAULT"/>
                """.formatted(100 * number));
        LargeColumn.all().forEach(column -> all.append(field(column, "INPUT", " GROUP =\"INPUT\"")));
        for (var group : new String[] {"LARGE", "DEFAULT1"}) {
            var suffix = group.equals("LARGE") ? "1" : "2";
            LargeColumn.all()
                    .forEach(column -> all.append(field(
                            new LargeColumn(column.name() + suffix, column.kind(), false),
                            "OUTPUT",
                            " GROUP =\"%s\" REF_FIELD =\"%s\"".formatted(group, column.name()))));
        }
        return all.toString();
    }

    private void instances() {
        text.append(instance("S_SOURCE", source(), "Source Definition", "SOURCE", false, " DBDNAME =\"ERP\""));
        text.append("""
                        <INSTANCE DESCRIPTION ="" NAME ="SQ_SOURCE" REUSABLE ="NO" TRANSFORMATION_NAME ="SQ_SOURCE" TRANSFORMATION_TYPE ="Source Qualifier" TYPE ="TRANSFORMATION">
                            <ASSOCIATED_SOURCE_INSTANCE NAME ="S_SOURCE"/>
                        </INSTANCE>
                """);
        text.append(instance("EXP_DERIVE", "EXP_DERIVE", EXPRESSION, "TRANSFORMATION", false, ""));
        text.append(instance("MPLT", "SC_mplt_clean", MAPPLET, "MAPPLET", true, ""));
        text.append(instance("EXP_ROUND", "SC_EXP_ROUND", EXPRESSION, "TRANSFORMATION", true, ""));
        text.append(instance("FIL_VALID", "FIL_VALID", "Filter", "TRANSFORMATION", false, ""));
        text.append(instance("RTR_SIZE", "RTR_SIZE", "Router", "TRANSFORMATION", false, ""));
        text.append(instance("T_LARGE", target(0), TARGET, "TARGET", false, ""));
        text.append(instance("T_SMALL", target(1), TARGET, "TARGET", false, ""));
    }

    private void links() {
        var columns = LargeColumn.all();
        text.append(link("SQ_SOURCE", QUALIFIER, "STATUS_CODE", "MPLT", MAPPLET, "RAW"));
        text.append(link("SQ_SOURCE", QUALIFIER, "NET_AMOUNT", "EXP_ROUND", EXPRESSION, "AMOUNT"));
        for (var n = 0; n < columns.size(); n++) {
            var column = columns.get(n);
            var name = column.name();
            text.append(link("S_SOURCE", "Source Definition", name, "SQ_SOURCE", QUALIFIER, name));
            text.append(link("SQ_SOURCE", QUALIFIER, name, "EXP_DERIVE", EXPRESSION, name));
            if (column.equals(LargeColumn.CODE)) {
                text.append(link("MPLT", MAPPLET, "CLEAN", "FIL_VALID", "Filter", name));
            } else if (column.equals(LargeColumn.AMOUNT)) {
                text.append(link("EXP_ROUND", EXPRESSION, "ROUNDED", "FIL_VALID", "Filter", name));
            } else if (column.key() || column.kind() == LargeColumn.Kind.DATE) {
                text.append(link("EXP_DERIVE", EXPRESSION, name, "FIL_VALID", "Filter", name));
            } else {
                text.append(link("EXP_DERIVE", EXPRESSION, "o_D" + n, "FIL_VALID", "Filter", name));
            }
            text.append(link("FIL_VALID", "Filter", name, "RTR_SIZE", "Router", name));
            text.append(link("RTR_SIZE", "Router", name + "1", "T_LARGE", TARGET, name));
            text.append(link("RTR_SIZE", "Router", name + "2", "T_SMALL", TARGET, name));
        }
    }
}
