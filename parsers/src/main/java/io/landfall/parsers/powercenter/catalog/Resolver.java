package io.landfall.parsers.powercenter.catalog;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.keep.Keeper;
import io.landfall.parsers.powercenter.Config;
import io.landfall.parsers.powercenter.Definition;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.InstanceKind;
import io.landfall.parsers.powercenter.Mapping;
import io.landfall.parsers.powercenter.Mapplet;
import io.landfall.parsers.powercenter.Named;
import io.landfall.parsers.powercenter.PowerCenterExport;
import io.landfall.parsers.powercenter.Scheduler;
import io.landfall.parsers.powercenter.Session;
import io.landfall.parsers.powercenter.Shortcut;
import io.landfall.parsers.powercenter.Target;
import io.landfall.parsers.powercenter.Task;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.UserFunction;
import io.landfall.parsers.powercenter.Worklet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds objects by name: in the folder, in its namesakes in other exports, and through shortcuts. */
final class Resolver {

    /** A shortcut to a shortcut is rare; a longer chain is a circle. */
    private static final int MAX_SHORTCUTS = 5;

    private final List<PowerCenterExport> exports;
    private final Keeper keeper;
    private final Map<SourceLocation, FolderIndex> indexes = new HashMap<>();
    private final Map<String, List<FolderIndex>> namesakes = new HashMap<>();
    private final Reach reach = new Reach();

    /** How one kind of object is found in one folder; only sources have a database. */
    @FunctionalInterface
    private interface Search<T> {
        Optional<? extends T> in(FolderIndex index, String database, String name);
    }

    Resolver(List<PowerCenterExport> exports, Keeper keeper) {
        this.exports = List.copyOf(exports);
        this.keeper = keeper;
        for (var export : exports) {
            for (var folder : export.folders()) {
                var index = new FolderIndex(folder);
                indexes.put(folder.at(), index);
                namesakes
                        .computeIfAbsent(key(folder.name()), _ -> new ArrayList<>())
                        .add(index);
            }
        }
    }

    Reach reach() {
        return reach;
    }

    /** Decides how long what was found is held. */
    Keeper keeper() {
        return keeper;
    }

    List<Folder> folders() {
        return exports.stream().flatMap(export -> export.folders().stream()).toList();
    }

    FolderIndex index(Folder folder) {
        var index = indexes.get(folder.at());
        if (index == null) {
            throw new IllegalArgumentException("not a folder of this catalog: " + folder.name());
        }
        return index;
    }

    Optional<Resolved<Definition>> definition(Folder folder, InstanceKind kind, String database, String name) {
        Search<Definition> search = switch (kind) {
            case SOURCE -> FolderIndex::source;
            case TARGET -> (index, _, target) -> index.find(Target.class, "target", target);
            case MAPPLET -> (index, _, mapplet) -> index.find(Mapplet.class, "mapplet", mapplet);
            case TRANSFORMATION -> (index, _, reusable) -> index.find(Transformation.class, "transformation", reusable);
        };
        return find(folder, kind.name(), database, name, search, 0);
    }

    Optional<Resolved<Mapping>> mapping(Folder folder, String name) {
        return find(folder, "MAPPING", "", name, (index, _, wanted) -> index.find(Mapping.class, "mapping", wanted), 0);
    }

    /** The folder that an object at that place stands in. */
    Optional<Folder> folder(SourceLocation at) {
        return folders().stream()
                .filter(folder -> folder.at().file().equals(at.file()))
                .filter(folder -> at.path().startsWith(folder.at().path() + "/"))
                .findFirst();
    }

    Optional<UserFunction> function(Folder folder, String name) {
        return find(folder, UserFunction.class, "function", name);
    }

    Optional<Session> session(Folder folder, String name) {
        return find(folder, Session.class, "session", name);
    }

    Optional<Worklet> worklet(Folder folder, String name) {
        return find(folder, Worklet.class, "worklet", name);
    }

    Optional<Task> task(Folder folder, String name) {
        return find(folder, Task.class, "task", name);
    }

    Optional<Scheduler> scheduler(Folder folder, String name) {
        return find(folder, Scheduler.class, "scheduler", name);
    }

    Optional<Config> config(Folder folder, String name) {
        return find(folder, Config.class, "session configuration", name);
    }

    /** The shortcut that a name stands for but that leads nowhere. */
    Optional<Shortcut> dangling(Folder folder, String objectType, String name) {
        return everywhere(folder, objectType + "/" + name, index -> index.shortcut(objectType, name));
    }

    private <T extends Named> Optional<T> find(Folder folder, Class<T> type, String kind, String name) {
        return everywhere(folder, kind + "/" + name, index -> index.find(type, kind, name));
    }

    private <T> Optional<Resolved<T>> find(
            Folder folder, String objectType, String database, String name, Search<T> search, int shortcuts) {
        if (shortcuts > MAX_SHORTCUTS) {
            return Optional.empty();
        }
        var question = String.join("/", objectType, database, name);
        return everywhere(
                        folder,
                        question,
                        index ->
                                search.in(index, database, name).map(object -> new Resolved<T>(index.folder(), object)))
                .or(() -> everywhere(
                        folder,
                        question,
                        index -> index.shortcut(objectType, name).flatMap(shortcut -> {
                            reach.asks(folder, question, shortcut.refFolder());
                            return behind(folder, objectType, shortcut, search, shortcuts);
                        })));
    }

    private <T> Optional<Resolved<T>> behind(
            Folder folder, String objectType, Shortcut shortcut, Search<T> search, int shortcuts) {
        return named(folder, shortcut.refFolder())
                .map(FolderIndex::folder)
                .flatMap(there -> {
                    var found = find(
                            there, objectType, shortcut.refDatabaseName(), shortcut.refObject(), search, shortcuts + 1);
                    found.ifPresent(_ -> reach.answers(folder, there));
                    return found.stream();
                })
                .findFirst();
    }

    /** Looks in the folder itself, then in its namesakes in other exports, since an estate is often exported in pieces. */
    private <T> Optional<T> everywhere(Folder folder, String question, Function<FolderIndex, Optional<T>> search) {
        return search.apply(index(folder)).or(() -> elsewhere(folder, question, search));
    }

    private <T> Optional<T> elsewhere(Folder folder, String question, Function<FolderIndex, Optional<T>> search) {
        reach.asks(folder, question, folder.name());
        return named(folder, folder.name())
                .filter(index -> !index.folder().at().equals(folder.at()))
                .flatMap(index -> {
                    var found = search.apply(index);
                    found.ifPresent(_ -> reach.answers(folder, index.folder()));
                    return found.stream();
                })
                .findFirst();
    }

    /** The folders of that name, those of the same export first. */
    private Stream<FolderIndex> named(Folder from, String name) {
        var all = namesakes.getOrDefault(key(name), List.of());
        var own = from.at().file();
        return Stream.concat(
                all.stream().filter(index -> index.folder().at().file().equals(own)),
                all.stream().filter(index -> !index.folder().at().file().equals(own)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
