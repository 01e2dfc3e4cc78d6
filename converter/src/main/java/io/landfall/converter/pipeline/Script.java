package io.landfall.converter.pipeline;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * What nobody could convert: the original text, kept verbatim. What depends on it does not run until someone replaces it.
 *
 * <pre>{@code {id: MDL, op: script, inputs: [SRC], language: r, fields: [{name: SCORE, type: DOUBLE}], text: "write(read(1), 1)"}}</pre>
 *
 * @param language what the text is, for example {@code java}, {@code python} or {@code xml}
 * @param text as the customer wrote it
 * @param fields what comes out, as far as it is known
 */
public record Script(
        String id, List<InputRef> inputs, String language, String text, List<Field> fields, SourceLocation at)
        implements Operator {

    public Script {
        inputs = List.copyOf(inputs);
        fields = List.copyOf(fields);
    }
}
