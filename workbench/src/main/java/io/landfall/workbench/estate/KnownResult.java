package io.landfall.workbench.estate;

import io.landfall.converter.conversion.Conversion;
import io.landfall.workbench.estate.ConvertedAssets.DocumentText;
import io.landfall.workbench.estate.ConvertedAssets.Written;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A result that is stored.
 *
 * @param paths of its documents
 */
public record KnownResult(String contentKey, List<String> paths) {

    public KnownResult {
        paths = List.copyOf(paths);
    }

    public static KnownResult of(Written written) {
        return new KnownResult(
                written.contentKey(),
                written.yaml().stream().map(DocumentText::path).toList());
    }

    /** A conversion of the same asset with its documents at these paths, if it has as many. */
    public Conversion inPlace(Conversion other) {
        return paths.size() == other.documents().size() && other.workflow().isEmpty()
                ? other.withDocuments(IntStream.range(0, paths.size())
                        .mapToObj(at -> new Conversion.Document(
                                paths.get(at), other.documents().get(at).kept()))
                        .toList())
                : other;
    }
}
