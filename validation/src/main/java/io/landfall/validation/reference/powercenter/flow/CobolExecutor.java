package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.parsers.powercenter.Normalizer;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.parsers.powercenter.SourceField;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.validation.reference.powercenter.flow.FlatFileCells.Line;
import io.landfall.validation.reference.powercenter.flow.FlowNode.SourceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs Normalizers that read COBOL records: lines of digits and letters, of which each field takes some. A field that redefines another
 * reads the same characters in its own way.
 */
final class CobolExecutor implements TransformationExecutor {

    @Override
    public boolean runs(Transformation transformation) {
        return transformation instanceof Normalizer normalizer && normalizer.isVsam();
    }

    @Override
    public Map<String, RowStream> run(Work work) {
        var source = work.inputs().stream()
                .flatMap(port -> work.run().graph().feeding(work.node(), port.name()).stream())
                .flatMap(from -> work.run().graph().source(from.node()).stream())
                .findFirst()
                .orElseThrow(() -> work.refused("a Normalizer without a source"));
        var record = new CobolRecord(work, source);
        var rows = new ArrayList<FlowRow>();
        for (var line : record.lines()) {
            work.unlessInError(() -> record.rows(line)).ifPresent(rows::addAll);
        }
        return Map.of("", RowStream.begun(rows, true));
    }

    /**
     * The fields of a record.
     *
     * @param step characters from one occurrence to the next
     */
    private record Leaf(SourceField field, int occurs, int step) {

        int start(int place) {
            return field.layout().physicalOffset() + place * step;
        }
    }

    private static final class CobolRecord {

        private final Work work;
        private final SourceNode source;
        private final FlatFile layout;
        private final List<Leaf> leaves = new ArrayList<>();
        private final TreeMap<Integer, Integer> lengths = new TreeMap<>();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> widths = new ArrayList<>();

        CobolRecord(Work work, SourceNode source) {
            this.work = work;
            this.source = source;
            layout = source.settings()
                    .flatFile()
                    .or(source.definition()::flatFile)
                    .orElseThrow(() -> work.refused("a record without a layout"));
            if (!layout.lineSequential()) {
                throw work.refused("records that are not lines");
            }
            source.definition().fields().forEach(field -> add(field, 1, 0));
            var reached = 0;
            for (var piece : lengths.entrySet()) {
                if (piece.getKey() < reached) {
                    throw work.refused("columns that lie over each other in part");
                }
                if (piece.getKey() > reached) {
                    starts.add(reached);
                    widths.add(piece.getKey() - reached);
                }
                starts.add(piece.getKey());
                widths.add(piece.getValue());
                reached = piece.getKey() + piece.getValue();
            }
        }

        private void add(SourceField field, int around, int step) {
            var own = Math.max(1, field.layout().occurs());
            if (own > 1 && around > 1) {
                throw work.refused("a column that occurs several times inside another that does");
            }
            var width = own > 1 ? field.layout().physicalLength() : step;
            field.children().forEach(child -> add(child, own * around, width));
            if (field.children().isEmpty()) {
                var leaf = new Leaf(field, own * around, width);
                leaves.add(leaf);
                for (int place = 0; place < leaf.occurs(); place++) {
                    lengths.putIfAbsent(leaf.start(place), field.layout().physicalLength());
                }
            }
        }

        List<Line> lines() {
            return new ReaderFiles(work, source, layout).read(widths);
        }

        List<FlowRow> rows(Line line) {
            var occurs = leaves.stream().mapToInt(Leaf::occurs).max().orElse(1);
            var rows = new ArrayList<FlowRow>();
            for (int place = 0; place < occurs; place++) {
                var values = new PortValues();
                for (var port : work.transformation().ports()) {
                    if (port.is(PortRole.GENERATED_COLUMN_ID)) {
                        values.put(port.name(), (long) place + 1);
                    } else if (port.is(PortRole.GENERATED_KEY)) {
                        if (work.isUsed(port)) {
                            throw work.refused("the generated key of records");
                        }
                    } else if (port.isOutput() && work.isUsed(port)) {
                        values.put(port.name(), work.held(value(port, place, line), port));
                    }
                }
                rows.add(FlowRow.of(values));
            }
            return rows;
        }

        private @Nullable Object value(Port port, int place, Line line) {
            var name = port.refSourceField().isEmpty() ? port.name() : port.refSourceField();
            var leaf = leaves.stream()
                    .filter(one -> one.field().name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> work.refused("the column '%s'".formatted(name)));
            var field = leaf.field();
            var cell = line.cell(starts.indexOf(leaf.start(leaf.occurs() > 1 ? place : 0)));
            var isNumber =
                    !(ColumnType.of(field.datatype(), field.precision(), field.scale()) instanceof ColumnType.Text);
            var said = cell == null || cell.isBlank() || !isNumber ? cell : number(field, cell);
            return new FlatFileColumn(
                            layout, field.datatype(), field.precision(), "MM/DD/YYYY", FileNumbers.PLAIN, field.at())
                    .value(said, work.run().facts());
        }

        /** Zoned digits: the last, or the first, may carry a sign. */
        private String number(SourceField field, String cell) {
            var usage = field.layout().usage();
            if (!usage.isEmpty() && !usage.equalsIgnoreCase("DISPLAY")) {
                throw work.refused("numbers of the usage " + usage);
            }
            var digits = new StringBuilder(cell);
            var isNegative = false;
            if (field.layout().usageFlags().contains("SIGNED")) {
                var at = field.layout().usageFlags().contains("TRAILING")
                        ? field.layout().physicalLength() - 1
                        : 0;
                var zone = at < digits.length() ? digits.charAt(at) : '0';
                if (zone == '{' || (zone >= 'A' && zone <= 'I')) {
                    digits.setCharAt(at, (char) (zone == '{' ? '0' : '1' + zone - 'A'));
                } else if (zone == '}' || (zone >= 'J' && zone <= 'R')) {
                    digits.setCharAt(at, (char) (zone == '}' ? '0' : '1' + zone - 'J'));
                    isNegative = true;
                }
            }
            var point = field.layout().physicalLength() - field.scale();
            if (field.scale() > 0) {
                while (digits.length() < point) {
                    digits.append(' ');
                }
                digits.insert(point, '.');
            }
            var text = digits.toString().replaceFirst("^ +", "");
            return isNegative ? "-" + text : text;
        }
    }
}
