package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Optional;

/** A schedule with a name, of one workflow or shared by several. */
public record Scheduler(
        String name,
        boolean reusable,
        Optional<Schedule> schedule,
        String description,
        SourceLocation at,
        Extras extras)
        implements FolderObject {}
