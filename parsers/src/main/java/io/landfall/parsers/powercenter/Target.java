package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/** A target definition: a table, a flat file, XML or an application. */
public record Target(
        String name,
        String databaseType,
        String constraint,
        String tableOptions,
        String description,
        List<TargetField> fields,
        Optional<FlatFile> flatFile,
        List<Group> groups,
        List<TargetIndex> indexes,
        Attributes attributes,
        List<MetadataExtension> metadata,
        SourceLocation at,
        Extras extras)
        implements Definition {

    public Target {
        fields = List.copyOf(fields);
        groups = List.copyOf(groups);
        indexes = List.copyOf(indexes);
        metadata = List.copyOf(metadata);
    }

    /** The fields by which an update or delete finds its row. */
    public List<TargetField> keyFields() {
        return fields.stream().filter(field -> field.key().isPrimary()).toList();
    }
}
