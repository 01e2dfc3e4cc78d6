package io.landfall.validation.reference.alteryx.tool;

import io.landfall.validation.reference.alteryx.record.Records;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What leaves a tool.
 *
 * @param anchors records by the name of the output; the empty name stands for the only one, whatever it is called
 */
public record Answer(Map<String, Records> anchors) {

    /** Nothing leaves. */
    public static final Answer NOTHING = new Answer(Map.of());

    public Answer {
        anchors = Collections.unmodifiableMap(new LinkedHashMap<>(anchors));
    }

    public static Answer of(Records records) {
        return new Answer(Map.of("", records));
    }

    public static Answer of(String one, Records first, String other, Records second) {
        var anchors = new LinkedHashMap<String, Records>();
        anchors.put(one, first);
        anchors.put(other, second);
        return new Answer(anchors);
    }

    public Optional<Records> at(String anchor) {
        return Optional.ofNullable(anchors.getOrDefault(anchor, anchors.get("")));
    }
}
