package io.landfall.converter.assessment;

import io.landfall.converter.conversion.Complexity;
import io.landfall.converter.conversion.Conversion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A whole estate, assessed. Assets that have no data flow of their own, such as mapplets and workflows of sessions, are part of those
 * that use them and not listed.
 */
public record Estate(List<AssessedAsset> assets) {

    public Estate {
        assets = List.copyOf(assets);
    }

    public static Estate of(List<Conversion> conversions) {
        var counted = conversions.stream()
                .filter(conversion -> conversion.asset().counts())
                .toList();
        var flows = counted.stream().map(Flow::of).toList();
        var after = dependencies(flows);
        var waves = waves(flows, after);
        var first = new HashMap<String, String>();
        var assets = new ArrayList<AssessedAsset>();
        for (int i = 0; i < flows.size(); i++) {
            var flow = flows.get(i);
            var conversion = flow.conversion();
            var bucket = Bucket.of(conversion.verdict());
            var name = conversion.asset().name();
            var earlier = flow.fingerprint().flatMap(print -> Optional.ofNullable(first.putIfAbsent(print, name)));
            assets.add(new AssessedAsset(
                    conversion,
                    bucket,
                    waves.get(i),
                    flow.reads(),
                    flow.writes(),
                    after.get(i).stream()
                            .map(index -> flows.get(index).conversion().asset().name())
                            .distinct()
                            .toList(),
                    earlier,
                    earlier.isPresent()
                            ? Effort.of(Bucket.READY, Complexity.LOW)
                            : Effort.of(bucket, conversion.complexity())));
        }
        return new Estate(assets);
    }

    /** How many assets of each kind there are, by what makes the kind. */
    public <K> Map<K, Long> count(Function<AssessedAsset, K> kind) {
        var counts = new LinkedHashMap<K, Long>();
        assets.forEach(asset -> counts.merge(kind.apply(asset), 1L, Long::sum));
        return counts;
    }

    public Effort effort() {
        return assets.stream().map(AssessedAsset::effort).reduce(Effort.NONE, Effort::plus);
    }

    /** What an asset reads and writes. */
    private record Flow(Conversion conversion, List<String> reads, List<String> writes, Optional<String> fingerprint) {

        static Flow of(Conversion conversion) {
            var pipelines = conversion.documents().stream()
                    .map(Conversion.Document::pipeline)
                    .toList();
            var traffic = Traffic.of(pipelines);
            return new Flow(conversion, traffic.reads(), traffic.writes(), Fingerprint.of(pipelines));
        }
    }

    /** For each asset the others that write what it reads. */
    private static List<List<Integer>> dependencies(List<Flow> flows) {
        var writers = new HashMap<String, List<Integer>>();
        for (int i = 0; i < flows.size(); i++) {
            for (var dataset : flows.get(i).writes()) {
                writers.computeIfAbsent(dataset, _ -> new ArrayList<>()).add(i);
            }
        }
        var after = new ArrayList<List<Integer>>();
        for (int i = 0; i < flows.size(); i++) {
            var self = i;
            after.add(flows.get(i).reads().stream()
                    .flatMap(dataset -> writers.getOrDefault(dataset, List.of()).stream())
                    .filter(writer -> writer != self)
                    .distinct()
                    .sorted()
                    .toList());
        }
        return after;
    }

    /** Each asset in the wave that it is ready for, or in a later one if something that it reads is. */
    private static List<Wave> waves(List<Flow> flows, List<List<Integer>> after) {
        var waves = new ArrayList<>(
                flows.stream().map(flow -> own(flow.conversion())).toList());
        for (var changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < waves.size(); i++) {
                var wave = waves.get(i);
                for (int writer : after.get(i)) {
                    wave = wave.later(waves.get(writer));
                }
                changed |= waves.set(i, wave) != wave;
            }
        }
        return waves;
    }

    private static Wave own(Conversion conversion) {
        var hard = conversion.complexity().compareTo(Complexity.HIGH) >= 0;
        return switch (Bucket.of(conversion.verdict())) {
            case READY -> hard ? Wave.SECOND : Wave.FIRST;
            case ACCEPT_WARNINGS -> Wave.SECOND;
            case NEEDS_A_PERSON -> Wave.THIRD;
            case UNREADABLE -> Wave.LATER;
        };
    }
}
