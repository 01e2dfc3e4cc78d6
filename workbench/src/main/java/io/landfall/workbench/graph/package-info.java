/**
 * Pictures of legacy flows and native pipelines: what is in them, where each thing lies, and the SVG that shows it. The layout
 * algorithm's types stay in here.
 */
@NullMarked
package io.landfall.workbench.graph;

import org.jspecify.annotations.NullMarked;
