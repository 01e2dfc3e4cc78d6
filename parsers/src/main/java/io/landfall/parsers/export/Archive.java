package io.landfall.parsers.export;

import io.landfall.parsers.diagnostic.Diagnostic;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What an archive holds.
 *
 * @param opened while this is open, opening a member is quick; closing it makes nothing impossible
 */
record Archive(List<ExportFile> members, List<Diagnostic> diagnostics, Closeable opened) {

    Archive {
        members = List.copyOf(members);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Reads the names of an archive in one encoding. */
    @FunctionalInterface
    interface Opening<T> {
        T with(Charset names) throws IOException;
    }

    /** Names are UTF-8 by the book; older Windows tools write them in the DOS code page. */
    static <T> T inEitherEncoding(Opening<T> opening) throws IOException {
        try {
            return opening.with(StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            try {
                return opening.with(Charset.forName("IBM437"));
            } catch (IOException | IllegalArgumentException _) {
                throw e instanceof IOException broken ? broken : new IOException(e.getMessage(), e);
            }
        }
    }
}
