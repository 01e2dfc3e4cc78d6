package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SourceField;
import io.landfall.validation.reference.powercenter.flow.FlatFileCells.Line;
import io.landfall.validation.reference.powercenter.flow.FlowNode.SourceNode;
import java.util.ArrayList;
import java.util.List;

/** A flat file behind a Source Qualifier: its fields by their place, each as its column and then its port hold it. */
record FileSource(Work work, SourceNode source) {

    List<FlowRow> read(List<Port> ports) {
        var layout = layout();
        var lines = new ReaderFiles(work, source, layout).read(widths());
        var rows = new ArrayList<FlowRow>();
        for (var line : lines) {
            work.unlessInError(() -> values(layout, ports, line))
                    .map(FlowRow::of)
                    .ifPresent(rows::add);
        }
        return rows;
    }

    private PortValues values(FlatFile layout, List<Port> ports, Line line) {
        var values = new PortValues();
        var numbers = FileNumbers.of(source.settings());
        var mask = FlatFileColumn.mask(source.settings().text("Datetime Format"));
        for (var port : ports) {
            var place = place(port);
            if (place < 0) {
                values.put(port.name(), null);
                continue;
            }
            var field = columns().get(place);
            if (field.name().equalsIgnoreCase("CurrentlyProcessedFileName")) {
                throw work.refused("the name of the file that a row comes from");
            }
            var column = new FlatFileColumn(layout, field.datatype(), field.precision(), mask, numbers, field.at());
            values.put(
                    port.name(),
                    work.held(column.value(line.cell(place), work.run().facts()), port));
        }
        return values;
    }

    private int place(Port port) {
        var linked = work.run().graph().feeding(work.node(), port.name());
        var names = columns().stream().map(field -> PortKey.key(field.name())).toList();
        return linked.map(from -> names.indexOf(from.port())).orElse(-1);
    }

    private List<SourceField> columns() {
        return source.definition().columns();
    }

    private FlatFile layout() {
        return source.settings()
                .flatFile()
                .or(work.settings()::flatFile)
                .or(source.definition()::flatFile)
                .orElseThrow();
    }

    private List<Integer> widths() {
        return columns().stream()
                .map(field ->
                        field.layout().physicalLength() > 0 ? field.layout().physicalLength() : field.precision())
                .toList();
    }
}
