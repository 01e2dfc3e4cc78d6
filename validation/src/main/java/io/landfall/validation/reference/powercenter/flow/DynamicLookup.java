package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.validation.reference.Unrepeatable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs a Lookup whose cache changes while rows pass: each row looks in the cache as the rows before it have left it. A new key is
 * inserted ({@code NewLookupRow} 1); with Insert Else Update a row that brings other values updates the cache (2); else nothing happens
 * (0). All rows come as inserts.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/dynamic-lookup-cache.html">Dynamic
 *     lookup cache</a>
 */
final class DynamicLookup {

    private static final List<String> REFUSED = List.of("Lookup cache persistent", "Synchronize Dynamic Cache");

    private final Work work;
    private final Lookup lookup;
    private final CacheColumns columns;
    private final GeneratedNumbers numbers;
    private final Map<MatchKey, PortValues> cache = new HashMap<>();
    private final Set<MatchKey> repeated = new HashSet<>();

    private DynamicLookup(Work work, Lookup lookup) {
        this.work = work;
        this.lookup = lookup;
        columns = CacheColumns.read(work, lookup);
        numbers = new GeneratedNumbers(work, columns.numbered());
        if (work.settings().isYes("Insert Else Update") && columns.compareNothing()) {
            throw Unrepeatable.failed(work.at(), "no column of the dynamic cache is compared");
        }
        for (var row : new LookupReader(work, lookup).read()) {
            var key = key(columns.keys().keySet().stream().toList(), row);
            numbers.see(row);
            if (cache.put(key, row) != null) {
                repeated.add(key);
            }
        }
    }

    static boolean isDynamic(Work work) {
        return work.settings().isYes("Dynamic Lookup Cache");
    }

    static RowStream run(Work work, Lookup lookup) {
        refuse(work);
        var feed = work.feed(work.inputs());
        var dynamic = new DynamicLookup(work, lookup);
        var changes = work.settings().isYes("Insert Else Update") ? Change.values().length : Change.UPDATE.number;
        work.run().branches().declare(work.at(), changes);
        var rows = new ArrayList<FlowRow>();
        for (var row : feed.rows()) {
            if (row.mark().isPresent()) {
                throw work.refused("an Update Strategy before a Lookup with a dynamic cache");
            }
            rows.add(row.with(dynamic.answered(row.values())));
        }
        return feed.with(rows);
    }

    private static void refuse(Work work) {
        var settings = work.settings();
        var condition = settings.text("Update Dynamic Cache Condition").strip();
        if (REFUSED.stream().anyMatch(settings::isYes)
                || settings.isNo("Lookup caching enabled")
                || !settings.text("Cache File Name Prefix").isBlank()
                || !(condition.isEmpty() || condition.equalsIgnoreCase("TRUE"))
                || settings.text("Source Type").strip().equalsIgnoreCase("Flat File")
                || settings.text("Lookup policy on multiple match").contains("All")) {
            throw work.refused("this kind of dynamic cache");
        }
        if (!work.run().facts().inserts()) {
            throw work.refused("a dynamic cache for rows that are no inserts");
        }
    }

    /** What happens to the cache, with its number in {@code NewLookupRow}. */
    private enum Change {
        NONE(0),
        INSERT(1),
        UPDATE(2);

        private final int number;

        Change(int number) {
            this.number = number;
        }
    }

    private PortValues answered(PortValues inputs) {
        var key = key(columns.keys().values().stream().toList(), inputs);
        if (key.hasNull()) {
            throw work.undefined("NULL as the key of a dynamic cache");
        }
        if (repeated.contains(key)) {
            throw Unrepeatable.failed(
                    work.at(),
                    "several rows match in '%s'".formatted(work.node().name()));
        }
        var before = cache.get(key);
        var change = change(before, inputs);
        work.run().branches().take(work.at(), change.number);
        var after = before != null && change == Change.NONE ? before : columns.filled(before, inputs);
        if (change == Change.INSERT) {
            numbers.number(after);
        }
        cache.put(key, after);
        var values = handedOn(inputs, work.settings().isYes("Output Old Value On Update") ? before : after, change);
        numbers.handOn(after, values);
        return values;
    }

    private Change change(@Nullable PortValues before, PortValues inputs) {
        if (before == null) {
            return Change.INSERT;
        }
        return work.settings().isYes("Insert Else Update") && columns.differ(before, inputs)
                ? Change.UPDATE
                : Change.NONE;
    }

    private PortValues handedOn(PortValues inputs, @Nullable PortValues row, Change change) {
        var values = inputs.copy();
        for (var port : lookup.ports()) {
            if (isNewRow(port)) {
                values.put(port.name(), (long) change.number);
            } else if (port.is(PortRole.LOOKUP) && port.isOutput()) {
                values.put(port.name(), row == null ? null : row.get(port.name()));
            }
        }
        return values;
    }

    private static boolean isNewRow(Port port) {
        return port.is(PortRole.DYNAMIC_LOOKUP)
                || (port.name().equalsIgnoreCase("NewLookupRow") && !port.isInput() && !port.is(PortRole.LOOKUP));
    }

    private MatchKey key(List<Port> ports, PortValues row) {
        var values = new ArrayList<@Nullable Object>();
        ports.forEach(port -> values.add(row.get(port.name())));
        return MatchKey.of(values, false, work.at());
    }
}
