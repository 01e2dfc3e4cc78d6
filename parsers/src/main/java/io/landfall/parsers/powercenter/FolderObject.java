package io.landfall.parsers.powercenter;

/** An object that stands directly in a folder of the repository. */
public sealed interface FolderObject extends Named
        permits Definition, DataFlow, TaskFlow, Shortcut, UserFunction, Config, Scheduler, Task, Session, OtherObject {

    String description();

    Extras extras();
}
