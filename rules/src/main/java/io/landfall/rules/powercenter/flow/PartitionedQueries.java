package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.powercenter.Attribute;
import io.landfall.parsers.powercenter.SessionInstance;
import io.landfall.parsers.powercenter.SessionInstance.Partition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What each partition of a session asks the database through one Source Qualifier. The service makes a query for each partition and reads all
 * that it answers, so that a row which two of them answer comes twice.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-1/advanced-workflow-guide/partition-points/partitioning-relational-sources.html">Partitioning
 *     relational sources</a>
 */
public final class PartitionedQueries {

    private static final String QUERY = "Sql Query";

    /** What the queries are made of. */
    private static final List<String> PARTS = List.of(QUERY, "User Defined Join", "Source Filter");

    private PartitionedQueries() {}

    /**
     * The query of one partition.
     *
     * @param parts values of the properties that it is made of
     */
    public record Asked(String partition, Map<String, String> parts) {
        public Asked {
            parts = Map.copyOf(parts);
        }

        /** The value of one of the properties. */
        Optional<String> part(String property) {
            return PARTS.stream().filter(property::equalsIgnoreCase).findFirst().map(parts::get);
        }

        private Set<String> text() {
            var query = spaced(parts.getOrDefault(QUERY, ""));
            return query.isEmpty()
                    ? PARTS.stream()
                            .map(part -> part + spaced(parts.getOrDefault(part, "")))
                            .collect(Collectors.toSet())
                    : Set.of(query);
        }

        private static String spaced(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }
    }

    /** Whether the property is a part of queries. */
    public static boolean hasPart(String property) {
        return PARTS.stream().anyMatch(property::equalsIgnoreCase);
    }

    /**
     * In the order of the partitions. Empty where one of them does not say what it asks, and where two ask the same: no document says whether
     * the session then reads rows twice.
     *
     * @param forAll the property that holds where the partitions have none of their own
     */
    static List<Asked> of(SessionInstance use, Function<String, Optional<String>> forAll) {
        var partitions = use.partitions();
        var asked = partitions.stream()
                .map(partition -> asked(use, partition, forAll))
                .flatMap(Optional::stream)
                .toList();
        var texts = asked.stream().map(Asked::text).collect(Collectors.toSet());
        return partitions.size() > 1
                        && partitions.stream()
                                .allMatch(partition -> partition.ranges().isEmpty())
                        && !use.partitionType().equalsIgnoreCase("DATABASE PARTITIONING")
                        && asked.size() == partitions.size()
                        && texts.size() == partitions.size()
                ? asked
                : List.of();
    }

    private static Optional<Asked> asked(
            SessionInstance use, Partition partition, Function<String, Optional<String>> forAll) {
        var parts = new HashMap<String, String>();
        var unsaid = new HashSet<String>();
        for (var part : PARTS) {
            var own = own(use, part);
            if (own.isEmpty()) {
                forAll.apply(part).ifPresent(value -> parts.put(part, value));
            } else if (own.getOrDefault(partition.name(), "").isBlank()) {
                unsaid.add(part);
            } else {
                parts.put(part, own.get(partition.name()));
            }
        }
        var byQuery = !parts.getOrDefault(QUERY, "").isBlank();
        return unsaid.isEmpty() || (byQuery && !unsaid.contains(QUERY))
                ? Optional.of(new Asked(partition.name(), parts))
                : Optional.empty();
    }

    /** What partitions have for themselves, by their names; empty where all that they have is blank. */
    private static Map<String, String> own(SessionInstance use, String part) {
        var own = use.attributes().all().stream()
                .filter(attribute -> attribute.name().equalsIgnoreCase(part)
                        && !attribute.partition().isEmpty())
                .collect(Collectors.toMap(Attribute::partition, Attribute::value, (first, _) -> first));
        return own.values().stream().allMatch(String::isBlank) ? Map.of() : own;
    }
}
