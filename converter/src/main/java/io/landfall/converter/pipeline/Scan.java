package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * Folds over ordered rows: state variables are set at the start of each partition and updated by every row; each row goes out
 * with the state after its own update. Rows keep arrival order.
 *
 * <pre>{@code {id: CNT, op: scan, input: SRC, partition: [], order: [_row], state: [{name: N, type: INTEGER, initial: "0", update: "N + 1"}]}}</pre>
 *
 * @param state added fields. Updates are evaluated in the order listed; a name of a variable means its newest value: of this row
 *     when it is listed earlier, else of the previous row
 */
public record Scan(
        String id, InputRef input, List<String> partition, Ordering order, List<Variable> state, SourceLocation at)
        implements Operator {

    /**
     * One state variable.
     *
     * @param initial its value before the first row of a partition
     * @param update its value after a row, over the row's fields and the variables
     */
    public record Variable(String name, SqlType type, Expr initial, Expr update) {}

    public Scan {
        partition = List.copyOf(partition);
        state = List.copyOf(state);
    }

    @Override
    public List<InputRef> inputs() {
        return List.of(input);
    }
}
