/**
 * The pipeline document: a pipeline as a YAML file that people read and every reader of YAML understands, and back. What stands
 * in it is said once more by the JSON Schema beside this package. SQL in it belongs to {@code converter.sql}.
 */
@NullMarked
package io.landfall.converter.yaml;

import org.jspecify.annotations.NullMarked;
