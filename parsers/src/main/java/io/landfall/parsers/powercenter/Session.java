package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * A session: a mapping together with connections, files and whatever it says otherwise than the mapping.
 *
 * @param sortOrder how strings compare, for example {@code Binary}
 * @param instances what it says about single instances of the mapping
 * @param sessionExtensions the readers, writers and lookups with their connections
 * @param components commands, mails and assignments before and after
 */
public record Session(
        String name,
        String mapping,
        boolean reusable,
        boolean valid,
        String sortOrder,
        Attributes attributes,
        List<SessionInstance> instances,
        List<SessionExtension> sessionExtensions,
        List<SessionComponent> components,
        List<ConfigReference> configs,
        List<Task> tasks,
        List<MetadataExtension> metadata,
        String description,
        SourceLocation at,
        Extras extras)
        implements FolderObject {

    public Session {
        instances = List.copyOf(instances);
        sessionExtensions = List.copyOf(sessionExtensions);
        components = List.copyOf(components);
        configs = List.copyOf(configs);
        tasks = List.copyOf(tasks);
        metadata = List.copyOf(metadata);
    }
}
