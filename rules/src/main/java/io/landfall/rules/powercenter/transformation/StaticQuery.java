package io.landfall.rules.powercenter.transformation;

import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SqlTransformation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The query of an SQL transformation that selects the same for every row: nothing in it is bound to a port or taken from one.
 *
 * @param sql the query
 * @param columns the output ports that its columns go to, in their order
 * @param outputs what each output port that anybody reads holds
 * @param passes whether ports are passed through, so that each row goes on
 * @param most how many rows the transformation takes of the answer; nothing where it takes all
 */
record StaticQuery(String sql, List<Port> columns, Map<Port, Output> outputs, boolean passes, Optional<Long> most) {

    /** A port of the row, or a value of its own. */
    private static final Pattern BOUND = Pattern.compile("\\?[^?\\s]+\\?|~[^~\\s]+~");

    private static final Pattern SELECT = Pattern.compile("(?is)\\s*SELECT\\b[^;]*;?\\s*");

    /** Words that give another value whenever they are asked. */
    private static final Pattern CHANGING = Pattern.compile(
            "(?i)\\b(?:NEXTVAL|CURRVAL|NEXT\\s+VALUE|PREVIOUS\\s+VALUE|SYSDATE|SYSTIMESTAMP|CURRENT_\\w+|CURRENT|LOCALTIME\\w*|SYSTEM_USER|SESSION_USER)\\b");

    private static final Pattern CALL = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_$#.]*)\\s*\\(");

    /** What may stand before a bracket in a query whose answer is the same whenever it is asked: words of SQL, and functions of values. */
    private static final Set<String> FIXED = Set.of(
            ("select from where on and or not in exists any all some as join union by having when then else case values using "
                            + "count sum min max avg upper lower trim ltrim rtrim lpad rpad coalesce nvl nvl2 isnull ifnull nullif "
                            + "decode substr substring instr length len replace concat abs round trunc ceil floor mod sign power "
                            + "cast convert to_char to_date to_number decimal numeric char varchar varchar2 number over partition")
                    .split(" "));

    /** What the Designer calls the output of a port that is passed through. */
    private static final Pattern PASSED = Pattern.compile("(?i)(.+)_output");

    private static final String ERROR = "SQLError";
    private static final String COUNT = "NumRowsAffected";

    /**
     * What an output port holds.
     *
     * @param name of the input port, in lower case, or of the column; empty for NULL
     */
    record Output(String name, boolean isPassed) {}

    /** Nothing where a row has a say in the query, or where it is not certain which column goes to which port. */
    static Optional<StaticQuery> of(SqlTransformation definition, Predicate<Port> isRead) {
        var sql = definition.query();
        var selected = SelectList.of(sql);
        if (!isQuery(definition)
                || !SELECT.matcher(sql).matches()
                || BOUND.matcher(sql).find()
                || changes(sql)
                || selected.isEmpty()) {
            return Optional.empty();
        }
        var taken = selected.get().size();
        var own = definition.ports().stream()
                .filter(port -> port.isOutput()
                        && !port.name().equalsIgnoreCase(ERROR)
                        && !port.name().equalsIgnoreCase(COUNT)
                        && passed(port, definition).isEmpty())
                .toList();
        var counts =
                definition.ports().stream().anyMatch(port -> port.name().equalsIgnoreCase(COUNT) && isRead.test(port));
        if (taken > own.size() || counts) {
            return Optional.empty();
        }
        var columns = own.subList(0, taken);
        var outputs = new LinkedHashMap<Port, Output>();
        definition.ports().stream()
                .filter(port -> port.isOutput() && isRead.test(port))
                .forEach(port -> outputs.put(port, output(port, columns, definition)));
        var passes = definition.ports().stream()
                .anyMatch(port -> passed(port, definition).isPresent());
        return most(definition)
                .map(most -> new StaticQuery(sql, columns, outputs, passes, most.filter(rows -> rows > 0)));
    }

    /** Whether the answer may be another each time, as that of a sequence, a clock or a function of somebody's own. */
    private static boolean changes(String sql) {
        return CHANGING.matcher(sql).find()
                || CALL.matcher(sql)
                        .results()
                        .anyMatch(call -> !FIXED.contains(call.group(1).toLowerCase(Locale.ROOT)));
    }

    /** Whether the query names the table, so that what it answers may change while rows are written. */
    boolean mayRead(String table) {
        return sql.toLowerCase(Locale.ROOT).contains(table.toLowerCase(Locale.ROOT));
    }

    /** Query mode, over one connection that the session names. */
    private static boolean isQuery(SqlTransformation definition) {
        return List.of("", "0").contains(definition.setting("SQL_Mode").strip())
                && List.of("", "0")
                        .contains(definition.setting("Connection_Type").strip());
    }

    private static Optional<Optional<Long>> most(SqlTransformation definition) {
        var most = definition.setting("Max_Out_Row_Count").strip();
        return most.matches("\\d{1,18}") ? Optional.of(Optional.of(Long.parseLong(most))) : Optional.empty();
    }

    private static Output output(Port port, List<Port> columns, SqlTransformation definition) {
        return passed(port, definition)
                .map(name -> new Output(name, true))
                .orElseGet(() -> new Output(columns.contains(port) ? port.name() : "", false));
    }

    /** The input port, in lower case, that an output port passes through. */
    private static Optional<String> passed(Port port, SqlTransformation definition) {
        var named = PASSED.matcher(port.name());
        if (!port.isOutput() || !named.matches()) {
            return Optional.empty();
        }
        return definition.ports().stream()
                .filter(input -> input.isInput() && input.name().equalsIgnoreCase(named.group(1)))
                .map(input -> input.name().toLowerCase(Locale.ROOT))
                .findFirst();
    }
}
