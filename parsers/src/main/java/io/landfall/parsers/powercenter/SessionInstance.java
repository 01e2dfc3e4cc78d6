package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * What a session says about one instance of its mapping.
 *
 * @param instance its name; of an instance inside a mapplet {@code mapplet.instance}
 * @param attributes the properties that the session overrides
 * @param partitionType for example {@code PASS THROUGH}, empty when it is no partition point
 * @param flatFiles the layout that replaces that of the definition
 */
public record SessionInstance(
        String instance,
        String definition,
        String definitionType,
        String pipeline,
        String stage,
        boolean repartitionPoint,
        String partitionType,
        Attributes attributes,
        List<Partition> partitions,
        List<HashKey> hashKeys,
        List<String> groups,
        List<FlatFile> flatFiles,
        SourceLocation at,
        Extras extras) {

    public SessionInstance {
        partitions = List.copyOf(partitions);
        hashKeys = List.copyOf(hashKeys);
        groups = List.copyOf(groups);
        flatFiles = List.copyOf(flatFiles);
    }

    /** A port by whose hash rows are spread over partitions. */
    public record HashKey(String port, String group) {}

    /** One of several parallel pipelines. */
    public record Partition(String name, String description, List<KeyRange> ranges) {
        public Partition {
            ranges = List.copyOf(ranges);
        }
    }

    /** The values that a partition reads; an empty end is open. */
    public record KeyRange(String port, String start, String end, String instance, String group) {

        /** Whether it has no ends. */
        public boolean isOpen() {
            return start.isBlank() && end.isBlank();
        }
    }
}
