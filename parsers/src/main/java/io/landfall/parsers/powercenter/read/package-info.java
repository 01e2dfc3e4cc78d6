/**
 * From the XML of a PowerCenter export to the model. JAXB stays in here: each object of a folder is unmarshalled alone and
 * turned into records, so that the size of a file does not matter. Nothing here decides what an object means.
 */
@NullMarked
package io.landfall.parsers.powercenter.read;

import org.jspecify.annotations.NullMarked;
