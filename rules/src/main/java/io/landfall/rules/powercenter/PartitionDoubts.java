package io.landfall.rules.powercenter;

import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Window;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Attribute;
import io.landfall.parsers.powercenter.Attributes;
import io.landfall.parsers.powercenter.ConnectionReference;
import io.landfall.parsers.powercenter.SessionExtension;
import io.landfall.parsers.powercenter.SessionInstance;
import io.landfall.parsers.powercenter.SessionInstance.Partition;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.rules.powercenter.flow.PartitionedQueries;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says where a session whose partitions run side by side comes to other data than the pipeline, which has one: each partition may read by a
 * query, filter or file of its own, writes a file of its own, and computes over its own rows, unless equal keys are brought together before.
 *
 * @param operators of the pipeline
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/advanced-workflow-guide/partition-types.html">Partition types</a>
 */
record PartitionDoubts(SessionRun run, List<Operator> operators) {

    /** What a partition has for itself without an effect on data. */
    private static final Set<String> PLACES = Set.of("cache", "reject", "tracing", "work directory", "log file");

    /** Where a blank value means that the partition takes its rows from the file of another. */
    private static final Set<String> SHARED = Set.of("source filename", "source file directory");

    private static final Set<String> FILES_WRITTEN = Set.of("output filename", "output file directory");

    /** Transformations that compute over rows which are equal in some ports. */
    private static final Set<String> GROUPING = Set.of("aggregator", "rank", "sorter", "joiner");

    /** Transformations that number rows, or go by those before. */
    private static final Set<String> REMEMBERING =
            Set.of("sequence", "sequence generator", "normalizer", "transaction control", "stored procedure");

    private static final Set<String> BY_KEY = Set.of("HASH AUTO KEYS", "HASH USER KEYS");

    /** What there is to say; of a session with one partition nothing but that it has kept a range. */
    List<Diagnostic> all() {
        var parted = run.session().instances().stream()
                .filter(instance -> partitions(instance).size() > 1)
                .toList();
        return Stream.of(
                        parted.stream().flatMap(this::differing),
                        run.session().instances().stream().flatMap(this::ranged),
                        parted.stream().flatMap(this::read),
                        parted.stream().flatMap(this::written),
                        parted.stream().flatMap(this::computed),
                        parted.isEmpty() ? Stream.<Diagnostic>empty() : remembered(),
                        parted.stream().flatMap(this::sent))
                .flatMap(said -> said)
                .distinct()
                .toList();
    }

    /** A source has those of what reads it. */
    private List<Partition> partitions(SessionInstance instance) {
        return instance.definitionType().equalsIgnoreCase("Source Definition")
                ? run.session().instances().stream()
                        .filter(other -> other.pipeline().equals(instance.pipeline()) && isReader(other))
                        .map(SessionInstance::partitions)
                        .max(Comparator.comparingInt(List::size))
                        .orElse(List.of())
                : instance.partitions();
    }

    /** Settings that hold for one partition alone. */
    private Stream<Diagnostic> differing(SessionInstance instance) {
        return sheets(instance)
                .flatMap(sheet -> sheet.all().stream()
                        .map(Attribute::name)
                        .distinct()
                        .filter(name -> PLACES.stream().noneMatch(lower(name)::contains))
                        .filter(name -> !FILES_WRITTEN.contains(lower(name)))
                        .filter(name -> !(PartitionedQueries.hasPart(name)
                                && sheet.equals(instance.attributes())
                                && isReadByQueries(instance)))
                        .filter(name -> values(sheet, name, instance).size() > 1)
                        .map(name -> said(
                                PowerCenterCode.PARTITIONS_DIFFER,
                                instance,
                                name,
                                String.join("; ", values(sheet, name, instance)))));
    }

    /** Whether the pipeline has a query for each partition. */
    private boolean isReadByQueries(SessionInstance instance) {
        return instance.partitions().stream()
                .allMatch(partition -> operators.stream()
                        .anyMatch(
                                operator -> operator instanceof Source && isAt(operator, instance, partition.name())));
    }

    /** Whether the pipeline reads the ranges of the partitions. */
    private boolean isReadByRanges(SessionInstance instance, String key) {
        return operators.stream().anyMatch(operator -> operator instanceof Filter && isAt(operator, instance, key));
    }

    /** Whether the operator is made for a part of the instance. */
    private static boolean isAt(Operator operator, SessionInstance instance, String part) {
        var name = instance.instance().substring(instance.instance().lastIndexOf('.') + 1);
        return lower(operator.at().path()).endsWith(lower("/" + name + "/" + part));
    }

    private Stream<Diagnostic> ranged(SessionInstance instance) {
        return instance.partitions().stream()
                .flatMap(partition -> partition.ranges().stream())
                .filter(range -> instance.partitions().size() > 1 || !range.isOpen())
                .limit(1)
                .filter(range -> isReader(instance) && !isReadByRanges(instance, range.port()))
                .map(range -> Diagnostic.of(
                        PowerCenterCode.PARTITIONS_BY_RANGE, instance.at(), instance.instance(), range.port()));
    }

    /** Whether each partition of a reader of tables reads all rows where nothing divides them is not documented. */
    private Stream<Diagnostic> read(SessionInstance instance) {
        var divided = instance.partitions().stream()
                        .anyMatch(partition -> !partition.ranges().isEmpty())
                || instance.partitionType().equalsIgnoreCase("DATABASE PARTITIONING");
        return isReader(instance)
                        && !divided
                        && readsTables(instance)
                        && differing(instance).findAny().isEmpty()
                        && !isReadByQueries(instance)
                ? Stream.of(said(PowerCenterCode.PARTITIONS_READ_ALIKE, instance))
                : Stream.empty();
    }

    private Stream<Diagnostic> written(SessionInstance instance) {
        return sheets(instance).flatMap(sheet -> {
            var files = values(sheet, "Output filename", instance);
            if (files.size() > 1) {
                return Stream.of(said(PowerCenterCode.PARTITIONS_WRITE, instance, String.join("; ", files)));
            }
            return files.stream()
                    .filter(file -> !file.isEmpty())
                    .map(file -> Diagnostic.of(
                            PowerCenterCode.PARTITIONS_MERGE,
                            instance.at(),
                            file,
                            instance.instance(),
                            String.join("; ", values(sheet, "Merge Type", instance))));
        });
    }

    private Stream<Diagnostic> computed(SessionInstance instance) {
        var type = lower(instance.definitionType());
        var grouped = GROUPING.contains(type)
                && !BY_KEY.contains(instance.partitionType().toUpperCase(Locale.ROOT));
        var remembers = type.equals("expression") && remembers(operators);
        return grouped || remembers ? Stream.of(said(PowerCenterCode.PARTITIONS_COMPUTE, instance)) : Stream.empty();
    }

    /** The session may say nothing of the partitions of a generator, which has no rows of its own. */
    private Stream<Diagnostic> remembered() {
        return run.session().instances().stream()
                .filter(instance -> REMEMBERING.contains(lower(instance.definitionType()))
                        || run.effective(instance.instance(), "Dynamic Lookup Cache")
                                .filter("YES"::equalsIgnoreCase)
                                .isPresent())
                .map(instance -> said(PowerCenterCode.PARTITIONS_REMEMBER, instance));
    }

    /** SQL that goes to the database of a target. */
    private Stream<Diagnostic> sent(SessionInstance instance) {
        return lower(instance.definitionType()).equals("target definition")
                        && Stream.of("Pre SQL", "Post SQL")
                                .flatMap(sql -> run.effective(instance.instance(), sql).stream())
                                .anyMatch(sql -> !sql.isBlank())
                ? Stream.of(said(PowerCenterCode.PARTITIONS_SEND, instance))
                : Stream.empty();
    }

    /** Whether something goes over rows as they arrive: variables of an Expression, or running totals such as CUME. */
    static boolean remembers(List<Operator> operators) {
        return operators.stream()
                .anyMatch(operator -> operator instanceof Scan
                        || (operator instanceof Window window && window.order().equals(Ordering.ARRIVAL)));
    }

    private static boolean isReader(SessionInstance instance) {
        return lower(instance.definitionType()).endsWith("source qualifier");
    }

    private boolean readsTables(SessionInstance instance) {
        return run.extensions(instance.instance()).stream()
                .map(SessionExtension::subtype)
                .anyMatch("Relational Reader"::equalsIgnoreCase);
    }

    /** The property sheets of an instance: its own, and those of its readers, writers and lookups with their connections. */
    private Stream<Attributes> sheets(SessionInstance instance) {
        var own = run.extensions(instance.instance()).stream()
                .flatMap(extension -> Stream.of(extension.attributes(), connections(extension)));
        return Stream.concat(Stream.of(instance.attributes()), own);
    }

    private static Attributes connections(SessionExtension extension) {
        return new Attributes(extension.connections().stream()
                .filter(connection -> !connection.partition().isEmpty())
                .map(PartitionDoubts::connection)
                .toList());
    }

    private static Attribute connection(ConnectionReference reference) {
        return new Attribute(
                "Connection",
                reference.connection().isEmpty() ? reference.variable() : reference.connection(),
                reference.partition());
    }

    /** What the partitions have for the property. */
    private List<String> values(Attributes sheet, String name, SessionInstance instance) {
        return partitions(instance).stream()
                .map(Partition::name)
                .map(partition -> value(sheet, name, partition))
                .filter(value -> !(value.isEmpty() && SHARED.contains(lower(name))))
                .collect(Collectors.toUnmodifiableSet())
                .stream()
                .sorted()
                .toList();
    }

    /** What holds for the partition; what only others have does not. */
    private static String value(Attributes sheet, String name, String partition) {
        return sheet.all().stream()
                .filter(attribute -> attribute.name().equalsIgnoreCase(name)
                        && (attribute.partition().isEmpty()
                                || attribute.partition().equals(partition)))
                .max(Comparator.comparingInt(attribute -> attribute.partition().length()))
                .map(attribute -> attribute.value().strip())
                .orElse("");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Diagnostic said(PowerCenterCode code, SessionInstance instance, String... more) {
        var arguments = Stream.concat(Stream.of(instance.instance()), Stream.of(more));
        return Diagnostic.of(code, instance.at(), arguments.toArray(String[]::new));
    }
}
