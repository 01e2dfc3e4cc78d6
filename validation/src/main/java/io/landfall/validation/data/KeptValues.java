package io.landfall.validation.data;

import io.landfall.converter.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values that an earlier run has left for the next one: files with a column for each parameter, and one row. */
public record KeptValues(Map<String, String> values) {

    /** The values of all files; a later file goes before an earlier one. */
    public static KeptValues read(List<Path> files) throws IOException {
        var values = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var file : files) {
            try (var text = new DelimitedText(Files.newBufferedReader(file), TableFiles.CSV)) {
                var names = DelimitedHead.read(text, TableFiles.CSV).names();
                while (text.next()) {
                    for (int i = 0; i < Math.min(names.size(), text.size()); i++) {
                        values.put(names.get(i), text.field(i));
                    }
                }
            }
        }
        return new KeptValues(values);
    }

    /** What a run is given: of these values those that the pipeline asks for, and all that the user gives, which go first. */
    public Map<String, String> forRun(Pipeline pipeline, Map<String, String> given) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var parameter : pipeline.parameters()) {
            var value = values.get(parameter.name());
            if (value != null) {
                all.put(parameter.name(), value);
            }
        }
        all.putAll(given);
        return all;
    }
}
