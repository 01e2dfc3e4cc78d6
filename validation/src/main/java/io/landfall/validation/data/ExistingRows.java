package io.landfall.validation.data;

import io.landfall.converter.pipeline.Field;
import java.util.List;

/**
 * The rows that a table had before a run.
 *
 * @param relation that holds them, as it stands in SQL; its order is theirs
 * @param fields all columns of the table, in order
 */
public record ExistingRows(String relation, List<Field> fields) {}
