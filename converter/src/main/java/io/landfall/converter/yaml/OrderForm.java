package io.landfall.converter.yaml;

import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.SortKey.Collation;
import io.landfall.converter.pipeline.SortKey.Direction;
import io.landfall.converter.pipeline.SortKey.Nulls;
import io.landfall.converter.yaml.YamlNode.Scalar;
import io.landfall.converter.yaml.YamlValue.Mapping;
import io.landfall.converter.yaml.YamlValue.Sequence;
import java.util.List;
import java.util.Optional;

/**
 * Orders in documents: a list of keys, of which a plain ascending one is its field's name alone. Where ties go by arrival, a
 * mapping says so: {@code {by: [DAY], thenArrival: true}}.
 */
record OrderForm(FieldForm fields) {

    private static final String KEY = "order";

    static Mapping put(Mapping mapping, Ordering order) {
        return order.isNone() ? mapping : mapping.put(KEY, write(order));
    }

    static YamlValue write(Ordering order) {
        var keys = new Sequence(order.keys().stream().map(OrderForm::write).toList());
        return order.thenArrival() ? Mapping.small().put("by", keys).put("thenArrival", true) : keys;
    }

    private static YamlValue write(SortKey key) {
        if (key.equals(SortKey.ascending(key.field()))) {
            return new YamlValue.Text(key.field());
        }
        return Mapping.small()
                .put("field", key.field())
                .putUnless(Direction.ASCENDING, "direction", key.direction())
                .putUnless(Nulls.LAST, "nulls", key.nulls())
                .putUnless(Collation.BINARY, "collation", key.collation());
    }

    /** The order over some fields; none when the document gives none. */
    Ordering read(Entries entries, List<Field> known) {
        if (entries.node(KEY).orElse(null) instanceof YamlNode.Mapping) {
            return entries.one(
                            KEY,
                            order -> new Ordering(
                                    keys(order.itemsIfAny("by"), order, known), order.truth("thenArrival")))
                    .orElse(Ordering.NONE);
        }
        return Ordering.by(keys(entries.itemsIfAny(KEY), entries, known));
    }

    /** The order over some fields, which the document has to give. */
    Ordering required(Entries entries, List<Field> known) {
        return entries.has(KEY) ? read(entries, known) : Ordering.by(keys(entries.items(KEY), entries, known));
    }

    private List<SortKey> keys(List<YamlNode> items, Entries entries, List<Field> known) {
        return items.stream()
                .flatMap(item -> key(entries, item, known).stream())
                .toList();
    }

    private Optional<SortKey> key(Entries entries, YamlNode item, List<Field> known) {
        if (item instanceof Scalar name) {
            fields.check(name, known);
            return Optional.of(SortKey.ascending(name.text()));
        }
        return entries.mapping(KEY, item).map(key -> {
            key.scalar("field").ifPresent(name -> fields.check(name, known));
            var sortKey = new SortKey(
                    key.text("field", ""),
                    key.word("direction", Direction.ASCENDING),
                    key.word("nulls", Nulls.LAST),
                    key.word("collation", Collation.BINARY));
            key.close();
            return sortKey;
        });
    }
}
