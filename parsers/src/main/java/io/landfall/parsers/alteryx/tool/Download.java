package io.landfall.parsers.alteryx.tool;

import io.landfall.parsers.alteryx.element.XmlElement;

/**
 * Download: fetches a URL per record.
 *
 * @param outputMode {@code String}, {@code Blob} or {@code File}, as written
 * @param httpAction {@code GET}, {@code POST} and so on
 * @param headers names, values and fields, without secrets
 * @param payload what is sent
 */
public record Download(
        String urlField,
        boolean encodeUrl,
        String outputMode,
        String codePage,
        String httpAction,
        XmlElement headers,
        XmlElement payload)
        implements ToolConfiguration {}
