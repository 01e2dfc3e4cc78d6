package io.landfall.converter.workflow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import java.util.Arrays;
import java.util.List;

/**
 * What conditions may ask about a task: {@code s_load.STATUS = 'SUCCEEDED'}. Before the task is done every fact is NULL, but its status,
 * which is NOTSTARTED.
 */
public enum TaskFact {
    /** One of {@link TaskStatus}. */
    STATUS(Types.text(12)),
    /** The same, but of the task before when this one is disabled. */
    PREVIOUS_STATUS(Types.text(12)),
    STARTED_AT(Types.TIMESTAMP),
    ENDED_AT(Types.TIMESTAMP),
    /** 0 when there was no error. */
    ERROR_CODE(Types.INTEGER),
    /** Empty when there was no error. */
    ERROR_MESSAGE(Types.TEXT),
    /** Rows that were read from all sources. */
    SOURCE_ROWS(Types.BIGINT),
    SOURCE_FAILED_ROWS(Types.BIGINT),
    /** Rows that were written to all targets. */
    TARGET_ROWS(Types.BIGINT),
    TARGET_FAILED_ROWS(Types.BIGINT),
    /** Rows that were taken out with an error. */
    ROW_ERRORS(Types.BIGINT),
    /** What a decision found: 1 or 0. */
    HOLDS(Types.INTEGER);

    private final SqlType type;

    TaskFact(SqlType type) {
        this.type = type;
    }

    public SqlType type() {
        return type;
    }

    /** The fact of a task, for an expression. */
    public Expr of(String task) {
        return new Expr.FieldRef(task, name(), type);
    }

    /** All of them, as fields of a task's side of an expression. */
    public static List<Field> fields() {
        return Arrays.stream(values())
                .map(fact -> new Field(fact.name(), fact.type()))
                .toList();
    }
}
