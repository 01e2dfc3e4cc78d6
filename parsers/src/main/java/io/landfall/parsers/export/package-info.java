/**
 * How the customer's files come in: files, folders and archives become a sorted list of exports, each with the bundle it
 * arrived in. Nothing is unpacked to disk, and a bad file costs a diagnostic rather than the batch. What is inside an
 * export belongs to the parser of its tool.
 */
@NullMarked
package io.landfall.parsers.export;

import org.jspecify.annotations.NullMarked;
