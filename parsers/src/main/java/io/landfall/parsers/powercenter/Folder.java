package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/** A folder and the objects in it, in the order of the file. */
public record Folder(
        String name,
        String repository,
        boolean shared,
        String owner,
        String description,
        List<FolderObject> objects,
        SourceLocation at,
        Extras extras)
        implements Named {

    public Folder {
        objects = FolderObjects.of(objects);
    }

    public List<Source> sources() {
        return objects(Source.class);
    }

    public List<Target> targets() {
        return objects(Target.class);
    }

    public List<Mapplet> mapplets() {
        return objects(Mapplet.class);
    }

    public List<Mapping> mappings() {
        return objects(Mapping.class);
    }

    public List<Shortcut> shortcuts() {
        return objects(Shortcut.class);
    }

    public List<UserFunction> functions() {
        return objects(UserFunction.class);
    }

    public List<Config> configs() {
        return objects(Config.class);
    }

    public List<Scheduler> schedulers() {
        return objects(Scheduler.class);
    }

    /** The reusable sessions; the others are in their workflows and worklets. */
    public List<Session> sessions() {
        return objects(Session.class);
    }

    public List<Workflow> workflows() {
        return objects(Workflow.class);
    }

    /** The reusable worklets; the others are in their workflows and worklets. */
    public List<Worklet> worklets() {
        return objects(Worklet.class);
    }

    private <T extends FolderObject> List<T> objects(Class<T> kind) {
        return FolderObjects.of(objects).only(kind);
    }
}
