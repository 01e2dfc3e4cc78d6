/** Where the workbench stores what it knows: its own PostgreSQL, or one that somebody else runs. Plain Java. */
@NullMarked
package io.landfall.workbench.database;

import org.jspecify.annotations.NullMarked;
