package io.landfall.workbench.download;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to be taken away, the same from a page and over REST. */
public final class Download {

    private final String name;
    private final MediaType type;
    private final byte[] content;

    /**
     * A file.
     *
     * @param name with folders or without
     */
    public Download(String name, MediaType type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content.clone();
    }

    /** A file of text, in UTF-8. */
    public static Download text(String name, String type, String text) {
        return new Download(
                name,
                new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** The file under its own name, without the folders of that. */
    public ResponseEntity<byte[]> answer() {
        var file = name.substring(name.lastIndexOf('/') + 1);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
