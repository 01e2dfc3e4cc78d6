package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A source definition: a table, flat file, VSAM or COBOL file, XML or application.
 *
 * @param databaseName the group it stands under in the Designer; part of its identity
 * @param databaseType for example {@code Oracle}, {@code Flat File} or {@code VSAM}
 * @param flatFile the layout, when it is a flat file
 */
public record Source(
        String name,
        String databaseName,
        String databaseType,
        String ownerName,
        String description,
        List<SourceField> fields,
        Optional<FlatFile> flatFile,
        List<Group> groups,
        Attributes attributes,
        List<MetadataExtension> metadata,
        SourceLocation at,
        Extras extras)
        implements Definition {

    public Source {
        fields = List.copyOf(fields);
        groups = List.copyOf(groups);
        metadata = List.copyOf(metadata);
    }

    /** The fields that hold values, in order: in a COBOL file those inside groups. */
    public List<SourceField> columns() {
        return fields.stream().flatMap(Source::columns).toList();
    }

    private static Stream<SourceField> columns(SourceField field) {
        return field.children().isEmpty()
                ? Stream.of(field)
                : field.children().stream().flatMap(Source::columns);
    }
}
