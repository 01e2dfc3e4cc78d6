package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * How a session reads, writes or looks up for one instance.
 *
 * @param type {@code READER}, {@code WRITER} or {@code LOOKUPEXTENSION}
 * @param subtype for example {@code File Reader} or {@code Relational Writer}
 * @param sourceQualifier the source qualifier that a source is read through, empty for none
 */
public record SessionExtension(
        String name,
        String type,
        String subtype,
        String instance,
        String definitionType,
        String sourceQualifier,
        List<ConnectionReference> connections,
        Attributes attributes,
        SourceLocation at,
        Extras extras)
        implements Named {

    public SessionExtension {
        connections = List.copyOf(connections);
    }
}
