package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.Port;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers that a dynamic cache gives to keys: one more than the greatest that it holds. Nobody says where an empty cache begins.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-6/transformation-guide/dynamic-lookup-cache/dynamic-lookup-properties/associated-expression.html">Associated
 *     expression</a>
 */
final class GeneratedNumbers {

    private final Work work;
    private final List<Port> columns;
    private final Map<Port, Long> greatest = new HashMap<>();

    GeneratedNumbers(Work work, List<Port> columns) {
        this.work = work;
        this.columns = columns;
    }

    /** Takes note of a row of the table. */
    void see(PortValues row) {
        for (var column : columns) {
            if (row.get(column.name()) instanceof Long number) {
                greatest.merge(column, number, Math::max);
            }
        }
    }

    /** Gives a new row its numbers. */
    void number(PortValues row) {
        for (var column : columns) {
            var last = greatest.get(column);
            if (last == null) {
                throw work.undefined("the first key of an empty dynamic cache");
            }
            var most = column.datatype().equalsIgnoreCase("bigint") ? Long.MAX_VALUE : Integer.MAX_VALUE;
            if (last >= most) {
                throw work.undefined("keys of a dynamic cache that begin anew");
            }
            greatest.put(column, last + 1);
            row.put(column.name(), last + 1);
        }
    }

    /** Puts the numbers of a cached row into what the lookup hands on, old values or new. */
    void handOn(PortValues cached, PortValues values) {
        columns.forEach(column -> values.put(column.name(), cached.get(column.name())));
    }
}
