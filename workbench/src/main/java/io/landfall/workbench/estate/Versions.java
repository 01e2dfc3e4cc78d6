package io.landfall.workbench.estate;

import io.landfall.parsers.export.Sha256;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What assets were when somebody saw them, so that nobody decides about what they have become meanwhile. */
public record Versions(SortedMap<Long, String> byAsset) {

    public Versions {
        byAsset = Collections.unmodifiableSortedMap(new TreeMap<>(byAsset));
    }

    /** Those in a form, each after the number of its asset and a colon. */
    public static Versions of(List<String> numbered) {
        var versions = new TreeMap<Long, String>();
        for (var one : numbered) {
            if (one.matches("\\d{1,18}:.+")) {
                var colon = one.indexOf(':');
                versions.put(Long.valueOf(one.substring(0, colon)), one.substring(colon + 1));
            }
        }
        return new Versions(versions);
    }

    /** The version of an asset; of one that nobody saw, one that no asset has. */
    public String of(long asset) {
        return byAsset.getOrDefault(asset, "");
    }

    /** All of them in few letters: others when an asset is another, comes or goes. */
    public String key() {
        return Sha256.of(byAsset.toString());
    }
}
