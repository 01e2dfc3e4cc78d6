package io.landfall.workbench.estate;

import io.landfall.parsers.export.ExportKind;

/** A file of the estate as it is stored; inside an archive its path is {@code archive!member}. */
public record ExportRow(long id, String path, ExportKind kind, String sha256, long size) {}
