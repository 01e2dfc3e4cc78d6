package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.workflow.Variable;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.WorkflowVariable;
import io.landfall.rules.powercenter.flow.StartLiterals;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The types and start values of the variables of one workflow or worklet. A value of the parameter file goes before the one that the last
 * run has left, that before the variable's own, and that before the one of the type.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-1/advanced-workflow-guide/workflow-variables/user-defined-workflow-variables/workflow-variable-start-and-current-values.html">Workflow
 *     variable start and current values</a>
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/advanced-workflow-guide/workflow-variables/user-defined-workflow-variables/datatype-default-values.html">Datatype
 *     default values</a>
 */
final class StartValues {

    /** What a text variable may hold. */
    private static final int LONGEST_TEXT = 600;

    private static final LocalDateTime FIRST = LocalDateTime.of(1753, 1, 1, 0, 0);

    private final Map<String, String> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Diagnostic> said = new ArrayList<>();

    /**
     * Start values of a flow.
     *
     * @param given those of its parameter file, by name in any case
     */
    StartValues(Map<String, String> given) {
        this.given.putAll(given);
    }

    List<Diagnostic> diagnostics() {
        return said;
    }

    static SqlType type(String datatype) {
        return switch (datatype.toLowerCase(Locale.ROOT)) {
            case "integer", "small integer" -> Types.INTEGER;
            case "bigint" -> Types.BIGINT;
            case "double", "decimal", "real" -> Types.DOUBLE;
            case "date/time" -> Types.TIMESTAMP;
            default -> Types.text(LONGEST_TEXT);
        };
    }

    /** A variable. One that the parameter file gives a value begins with that in every run, whatever the run before has left in it. */
    Variable variable(WorkflowVariable legacy) {
        var type = type(legacy.datatype());
        var name = legacy.name().substring(2);
        var text = given.get(legacy.name());
        if (text != null) {
            return new Variable(name, type, read(legacy, text, type), false);
        }
        var initial = legacy.startsNull() ? new Literal.Missing(type) : read(legacy, legacy.defaultValue(), type);
        return new Variable(name, type, initial, legacy.persistent());
    }

    private Literal read(WorkflowVariable variable, String text, SqlType type) {
        if (text.isEmpty()) {
            return byType(type);
        }
        var value = StartLiterals.of(text, type);
        if (value.isEmpty()) {
            said.add(Diagnostic.of(WorkflowCode.START_UNREADABLE, variable.at(), text, variable.name(), type.sql()));
        }
        return value.orElseGet(() -> byType(type));
    }

    private static Literal byType(SqlType type) {
        return switch (type.family()) {
            case NUMBER -> new Literal.NumberValue(BigDecimal.ZERO, type);
            case TIMESTAMP, DATE -> new Literal.TimestampValue(FIRST);
            case TEXT, BOOLEAN, TIME, BINARY -> new Literal.TextValue("");
        };
    }
}
