/**
 * From Alteryx files to the model: the XML frame through JAXB classes generated from {@code alteryx-document.xsd}, the
 * configuration of each tool through a reader of its own, and macros found where Designer would find them. The generated
 * classes stay in here.
 */
@NullMarked
package io.landfall.parsers.alteryx.read;

import org.jspecify.annotations.NullMarked;
