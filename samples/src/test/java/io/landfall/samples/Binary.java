package io.landfall.samples;

import io.landfall.converter.analysis.ArrivalOrder;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.DataFile;
import io.landfall.validation.data.SchemaProbe;
import io.landfall.validation.data.Targets;
import io.landfall.validation.engine.DuckDbEngine;
import io.landfall.validation.engine.RunRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Spreadsheets and Alteryx tables as comma-separated text, so that they can be compared and read in a diff. */
final class Binary {

    private Binary() {}

    static String text(Path file) {
        var at = SourceLocation.of(file.toString());
        var format =
                file.toString().endsWith(".yxdb") ? new FileFormat.Yxdb() : new FileFormat.Spreadsheet("", "", true);
        var fields = SchemaProbe.fields(DataFile.of(file), format, at).value();
        var dataset = new Dataset.File(file.getFileName().toString(), format);
        var source = new Source("ROWS", dataset, fields, Optional.empty(), at);
        var columns = fields.stream()
                .map(field -> new Projection(field.name(), Expr.field(field.name(), field.type()), at))
                .toList();
        var text = new Dataset.File(file.getFileName() + ".txt", Targets.tableFormat());
        var target = new Target(
                "TEXT",
                InputRef.of(source.id()),
                text,
                Target.Mode.OVERWRITE,
                columns,
                List.of(),
                Optional.empty(),
                Ordering.ARRIVAL,
                at);
        var origin = new Origin(LegacySystem.ALTERYX, "", "", "");
        var pipeline = new Pipeline("text", origin, Map.of(), List.of(), List.of(source, target), List.of());
        var folder = file.toAbsolutePath().getParent();
        new DuckDbEngine().run(ArrivalOrder.resolve(pipeline).pipeline(), RunRequest.of(folder, folder));
        return SampleCase.text(folder.resolve(file.getFileName() + ".txt"));
    }
}
