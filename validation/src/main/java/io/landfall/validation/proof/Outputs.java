package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Target;
import io.landfall.validation.data.TypedRows;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyOutcome.EarlierRows;
import io.landfall.validation.reference.LegacyRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the legacy tool wrote with what a pipeline wrote, target by target, and then how many rows both took out in error. What the
 * legacy tool wrote and no target stands for is a difference too.
 */
record Outputs(Pipeline pipeline) {

    /** The first target whose rows differ, or operator that took out another number of rows. */
    Optional<Difference> difference(LegacyOutcome.Ran legacy, NativeOutcome.Ran converted) {
        return differences(legacy, converted).findFirst();
    }

    /** Every target whose rows differ, and what else does; the next is looked for when it is asked for. */
    Stream<Difference> differences(LegacyOutcome.Ran legacy, NativeOutcome.Ran converted) {
        return Stream.<Supplier<Stream<Difference>>>of(
                        () -> forgotten(legacy).stream(),
                        () -> pipeline.targets().stream()
                                .flatMap(target -> difference(target, legacy, converted).stream()),
                        () -> new RejectedRows(pipeline).difference(legacy, converted).stream())
                .flatMap(Supplier::get);
    }

    /** The target that the legacy run says nothing about. */
    Optional<Target> unknown(LegacyOutcome.Ran legacy) {
        return pipeline.targets().stream()
                .filter(target -> output(target, legacy).isEmpty())
                .findFirst();
    }

    /** The first output of the legacy run that no target of the pipeline stands for. */
    private Optional<Difference> forgotten(LegacyOutcome.Ran legacy) {
        var known = pipeline.targets().stream()
                .flatMap(target -> output(target, legacy).stream())
                .toList();
        return legacy.outputs().stream()
                .filter(output -> !known.contains(output))
                .map(output -> Difference.of(
                        output.name(),
                        output.at(),
                        "the legacy tool writes '%s', for which the pipeline has no target".formatted(output.name())))
                .findFirst();
    }

    /** What the legacy tool writes where the target comes from; of several outputs of one tool the one with its name. */
    static Optional<LegacyOutcome.Output> output(Target target, LegacyOutcome.Ran legacy) {
        var there = legacy.outputs().stream()
                .filter(output -> output.at().equals(target.at()))
                .toList();
        return there.stream()
                .filter(output -> there.size() == 1 || isNamed(target, output.name()))
                .findFirst();
    }

    /** An id says the output also where a tool has one alone, and has a number behind it where an operator is called the same. */
    private static boolean isNamed(Target target, String name) {
        return target.id().matches(Pattern.quote(name.replaceAll("[^A-Za-z0-9_]+", "_")) + "(_Output)?(_\\d+)?");
    }

    private Optional<Difference> difference(Target target, LegacyOutcome.Ran legacy, NativeOutcome.Ran converted) {
        var output = output(target, legacy).orElseThrow();
        var rows = Objects.requireNonNull(converted.targets().get(target.id()));
        var isFile = target.dataset() instanceof Dataset.File;
        var none = Optional.<Difference>empty();
        return emptied(target, output)
                .or(() -> earlier(target, output))
                .or(() -> isShared(target) ? none : extra(target, output.rows(), rows))
                .or(() -> difference(target, output.rows(), rows, output.ordered() && isFile));
    }

    /** Both empty the same tables beside the target's own, at the same time. */
    private static Optional<Difference> emptied(Target target, LegacyOutcome.Output output) {
        var converted = target.emptiedTables()
                .map(deletion -> new LegacyOutcome.Emptied(
                        deletion.table().schema(), deletion.table().name(), deletion.when() == Deletion.When.BEFORE))
                .toList();
        return converted.equals(output.emptied())
                ? Optional.empty()
                : Optional.of(Difference.of(
                        target.id(),
                        target.at(),
                        "the legacy tool empties %s, the pipeline %s".formatted(output.emptied(), converted)));
    }

    /** Both do the same with rows that are there already, as far as anybody says what the legacy tool does. */
    private Optional<Difference> earlier(Target target, LegacyOutcome.Output output) {
        var converted = earlier(pipeline, target);
        return output.earlier()
                .filter(legacy -> legacy != converted)
                .map(legacy -> Difference.of(
                        target.id(),
                        target.at(),
                        "rows that are there already are %s by the legacy tool and %s by the pipeline"
                                .formatted(words(legacy), words(converted))));
    }

    /** What the pipeline does with rows that are there before any of its targets is written. */
    static EarlierRows earlier(Pipeline pipeline, Target target) {
        if (target.mode() == Target.Mode.CREATE) {
            return EarlierRows.REFUSED;
        }
        return pipeline.keepsRows(target) ? EarlierRows.KEPT : EarlierRows.REMOVED;
    }

    private static String words(EarlierRows rows) {
        return rows.name().toLowerCase(Locale.ROOT);
    }

    /** What stands in a table that several targets write has the columns of all of them. */
    private boolean isShared(Target target) {
        return pipeline.sharing(target).size() > 1;
    }

    private static Optional<Difference> extra(Target target, LegacyRows legacy, TypedRows converted) {
        var written = converted.fields().stream().map(field -> field.name()).toList();
        for (var name : written) {
            if (legacy.position(name) < 0) {
                return Optional.of(Difference.of(
                        target.id(), target.at(), "the legacy tool writes no column '%s'".formatted(name)));
            }
        }
        return IntStream.range(0, legacy.columns().size())
                .filter(i -> written.stream().noneMatch(legacy.columns().get(i)::equalsIgnoreCase))
                .filter(i -> legacy.rows().stream().anyMatch(row -> row.get(i) != null))
                .mapToObj(i -> Difference.of(
                        target.id(),
                        target.at(),
                        "the pipeline writes no column '%s'"
                                .formatted(legacy.columns().get(i))))
                .findFirst();
    }

    private static Optional<Difference> difference(
            Target target, LegacyRows legacy, TypedRows converted, boolean ordered) {
        var columns = converted.fields().stream().map(field -> field.name()).toList();
        var compared = RowComparison.of(picked(legacy, columns), converted.rows(), ordered);
        if (compared.isEqual()) {
            return Optional.empty();
        }
        var field = compared.firstDifferent();
        return Optional.of(new Difference(
                target.id(),
                target.at(),
                field.isPresent() ? Optional.of(columns.get(field.getAsInt())) : Optional.empty(),
                columns,
                compared.left(),
                compared.right(),
                "%d rows are only the legacy tool's, %d only the pipeline's"
                        .formatted(compared.left().size(), compared.right().size())));
    }

    /** A run of the pipeline as if it had written what the legacy tool did; as it was, where that has other columns. */
    NativeOutcome.Ran replaced(NativeOutcome.Ran converted, LegacyOutcome.Ran legacy) {
        var targets = new HashMap<>(converted.targets());
        for (var target : pipeline.targets()) {
            var rows = output(target, legacy).orElseThrow().rows();
            targets.computeIfPresent(target.id(), (id, own) -> replaced(own, rows));
        }
        return new NativeOutcome.Ran(targets, converted.rejected());
    }

    private static TypedRows replaced(TypedRows converted, LegacyRows legacy) {
        var columns = converted.fields().stream().map(field -> field.name()).toList();
        return columns.stream().allMatch(column -> legacy.position(column) >= 0)
                ? new TypedRows(converted.fields(), picked(legacy, columns))
                : converted;
    }

    /** The columns of legacy rows, in another order. */
    static List<List<@Nullable Object>> picked(LegacyRows rows, List<String> columns) {
        var positions = columns.stream().map(rows::position).toList();
        var picked = new ArrayList<List<@Nullable Object>>();
        for (var row : rows.rows()) {
            var values = new ArrayList<@Nullable Object>();
            positions.forEach(position -> values.add(row.get(position)));
            picked.add(values);
        }
        return picked;
    }
}
