package io.landfall.rules.powercenter;

import io.landfall.parsers.powercenter.Named;
import io.landfall.parsers.powercenter.PowerCenterExport;
import io.landfall.parsers.powercenter.catalog.Reach;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells which exports are converted together, because one has what another refers to or because workflows, worklets or sessions of theirs
 * have the same path: nobody knows then which of them is meant. What an export converts to depends on no other than its companions.
 */
final class Companions {

    /** Leads from each export to another of its group, and from the first of a group to itself. */
    private final Map<String, String> towards = new LinkedHashMap<>();

    private Companions(List<PowerCenterExport> exports) {
        exports.forEach(export -> towards.put(export.file(), export.file()));
    }

    /**
     * Groups in the order of the exports, as are those in them.
     *
     * @param folders the names of folders that an export asks for, whoever answers
     */
    static List<List<String>> of(
            List<PowerCenterExport> exports, Reach reach, Function<String, Collection<String>> folders) {
        var companions = new Companions(exports);
        reach.links().forEach(link -> companions.join(link.from(), link.to()));
        companions.joinNamesakes(exports);
        companions.joinFolders(exports, folders);
        return companions.groups();
    }

    private void joinNamesakes(List<PowerCenterExport> exports) {
        var firsts = new HashMap<String, String>();
        for (var export : exports) {
            paths(export).forEach(path -> join(export.file(), firsts.computeIfAbsent(path, _ -> export.file())));
        }
    }

    private static Stream<String> paths(PowerCenterExport export) {
        return export.folders().stream()
                .flatMap(folder -> Stream.of(folder.workflows(), folder.worklets(), folder.sessions())
                        .flatMap(List::stream)
                        .map(Named::name)
                        .map(name -> key(folder.name() + "/" + name)));
    }

    private void joinFolders(List<PowerCenterExport> exports, Function<String, Collection<String>> folders) {
        var holders = new HashMap<String, List<String>>();
        for (var export : exports) {
            export.folders()
                    .forEach(folder -> holders.computeIfAbsent(key(folder.name()), _ -> new ArrayList<>())
                            .add(export.file()));
        }
        for (var export : exports) {
            for (var folder : folders.apply(export.file())) {
                holders.getOrDefault(key(folder), List.of()).forEach(holder -> join(export.file(), holder));
            }
        }
    }

    private void join(String one, String other) {
        towards.put(first(one), first(other));
    }

    private String first(String file) {
        var here = file;
        for (var next = towards.getOrDefault(here, here); !next.equals(here); next = towards.getOrDefault(here, here)) {
            here = next;
        }
        return here;
    }

    private List<List<String>> groups() {
        var groups = new LinkedHashMap<String, List<String>>();
        towards.keySet()
                .forEach(file -> groups.computeIfAbsent(first(file), _ -> new ArrayList<>())
                        .add(file));
        return groups.values().stream().map(List::copyOf).toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
