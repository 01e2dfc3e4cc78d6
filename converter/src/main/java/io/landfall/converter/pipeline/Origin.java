package io.landfall.converter.pipeline;

/**
 * Which legacy object a pipeline was converted from.
 *
 * @param file path of the export, relative to what the user named
 * @param object path of the object in it, for example {@code SALES/m_customer_load}
 * @param sha256 lower-case hexadecimal digest of the export's bytes
 */
public record Origin(LegacySystem system, String file, String object, String sha256) {}
