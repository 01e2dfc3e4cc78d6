/** The folder in which a workbench keeps its database, uploads and secrets. Plain Java: it is needed before Spring starts. */
@NullMarked
package io.landfall.workbench.home;

import org.jspecify.annotations.NullMarked;
