package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * One use of a definition in a mapping or mapplet. The same definition may be used several times under different names.
 *
 * @param definition the name of what it stands for, or of a shortcut to it
 * @param definitionType as written, for example {@code Lookup Procedure} or {@code Source Definition}
 * @param reusable whether the definition stands in the folder rather than in the mapping
 * @param databaseName of a source, part of the identity of its definition
 * @param associatedSources for a source qualifier, the source instances that it reads
 * @param attributes what this use says otherwise than its definition
 */
public record Instance(
        String name,
        InstanceKind kind,
        String definition,
        String definitionType,
        boolean reusable,
        String databaseName,
        List<String> associatedSources,
        Attributes attributes,
        Attributes properties,
        String description,
        SourceLocation at,
        Extras extras)
        implements Named {

    public Instance {
        associatedSources = List.copyOf(associatedSources);
    }
}
