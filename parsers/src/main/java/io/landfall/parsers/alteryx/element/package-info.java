/**
 * Open XML content of an Alteryx document: what belongs to a single tool, or to a version of Designer that is not known
 * yet. Secrets are taken out here, before anything else sees them. What the content means does not belong here.
 */
@NullMarked
package io.landfall.parsers.alteryx.element;

import org.jspecify.annotations.NullMarked;
