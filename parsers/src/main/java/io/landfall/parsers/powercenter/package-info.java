/**
 * The legacy model of a PowerCenter repository export: immutable records that say what the export says, in its words and
 * its order. Reading them from XML belongs to {@code read}, finding what belongs together to {@code catalog}.
 */
@NullMarked
package io.landfall.parsers.powercenter;

import org.jspecify.annotations.NullMarked;
