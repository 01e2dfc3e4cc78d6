package io.landfall.parsers.powercenter.catalog;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Config;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.FolderObject;
import io.landfall.parsers.powercenter.Mapping;
import io.landfall.parsers.powercenter.Mapplet;
import io.landfall.parsers.powercenter.Named;
import io.landfall.parsers.powercenter.OtherObject;
import io.landfall.parsers.powercenter.Scheduler;
import io.landfall.parsers.powercenter.Session;
import io.landfall.parsers.powercenter.Shortcut;
import io.landfall.parsers.powercenter.Source;
import io.landfall.parsers.powercenter.Target;
import io.landfall.parsers.powercenter.Task;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.UserFunction;
import io.landfall.parsers.powercenter.Workflow;
import io.landfall.parsers.powercenter.Worklet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The objects of one folder by kind and name. Names are compared without case, as the repository does. */
final class FolderIndex {

    private final Folder folder;

    /** Where in the folder an object stands. */
    private final Map<String, Integer> places = new HashMap<>();

    private final List<Diagnostic> duplicates = new ArrayList<>();

    FolderIndex(Folder folder) {
        this.folder = folder;
        for (var place = 0; place < folder.objects().size(); place++) {
            add(folder.objects().get(place), place);
        }
    }

    private void add(FolderObject object, int place) {
        var name = object instanceof Source source ? source.databaseName() + "/" + source.name() : object.name();
        if (places.putIfAbsent(key(kind(object), name), place) != null) {
            duplicates.add(Diagnostic.of(CatalogCode.DUPLICATE, object.at(), kind(object), object.name()));
        }
        if (object instanceof Source source) {
            places.putIfAbsent(key("any source", source.name()), place);
        }
    }

    /** How the owner calls the kind of an object. */
    static String kind(FolderObject object) {
        return switch (object) {
            case Source _ -> "source";
            case Target _ -> "target";
            case Transformation _ -> "transformation";
            case Mapplet _ -> "mapplet";
            case Mapping _ -> "mapping";
            case Shortcut shortcut -> "shortcut to a " + shortcut.objectType().toLowerCase(Locale.ROOT);
            case UserFunction _ -> "function";
            case Config _ -> "session configuration";
            case Scheduler _ -> "scheduler";
            case Task _ -> "task";
            case Session _ -> "session";
            case Workflow _ -> "workflow";
            case Worklet _ -> "worklet";
            case OtherObject other -> other.element().name();
        };
    }

    Folder folder() {
        return folder;
    }

    List<Diagnostic> duplicates() {
        return duplicates;
    }

    /** The source of that database, or the only one of that name when the export leaves the database out. */
    Optional<Source> source(String database, String name) {
        return find(Source.class, "source", database + "/" + name)
                .or(() -> find(Source.class, "any source", name).filter(_ -> database.isEmpty()));
    }

    Optional<Shortcut> shortcut(String objectType, String name) {
        return find(Shortcut.class, "shortcut to a " + objectType.toLowerCase(Locale.ROOT), name);
    }

    <T extends Named> Optional<T> find(Class<T> type, String kind, String name) {
        return Optional.ofNullable(places.get(key(kind, name)))
                .map(folder.objects()::get)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static String key(String kind, String name) {
        return kind + "/" + name.toLowerCase(Locale.ROOT);
    }
}
