package io.landfall.workbench.validation;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Source;
import io.landfall.validation.parity.Difference;
import io.landfall.validation.parity.Difference.Cell;
import io.landfall.validation.parity.Difference.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row that differs, and by which of its values the rows are told that it was made from. */
record FollowedRow(Difference difference) {

    /** The values that tell where it comes from: those that both sides have, or the only side. */
    private List<Cell> telling() {
        return difference.cells().stream()
                .filter(cell -> difference.kind() != Kind.CHANGED || cell.cause() == null)
                .filter(cell -> value(cell) != null)
                .toList();
    }

    private static @Nullable String value(Cell cell) {
        return cell.left() == null ? cell.right() : cell.left();
    }

    List<String> columns() {
        return telling().stream().map(Cell::column).toList();
    }

    /** The values of chosen columns; without a choice of those that sources have too, else of all. */
    Map<String, String> key(List<String> chosen, List<Pipeline> pipelines) {
        var read = pipelines.stream()
                .flatMap(pipeline -> pipeline.operators().stream())
                .filter(Source.class::isInstance)
                .map(Source.class::cast)
                .flatMap(source -> source.fields().stream())
                .map(field -> field.name().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var wanted = columns().stream().filter(chosen::contains).toList();
        var passed = columns().stream()
                .filter(column -> read.contains(column.toUpperCase(Locale.ROOT)))
                .toList();
        var columns = !wanted.isEmpty() ? wanted : !passed.isEmpty() ? passed : columns();
        var key = new LinkedHashMap<String, String>();
        telling().stream()
                .filter(cell -> columns.contains(cell.column()))
                .forEach(cell -> key.put(cell.column(), Objects.requireNonNull(value(cell))));
        return key;
    }
}
