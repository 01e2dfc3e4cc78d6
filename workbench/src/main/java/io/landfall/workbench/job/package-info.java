/** What jobs of all kinds need to go on after the machine or the database has failed under them. */
@NullMarked
package io.landfall.workbench.job;

import org.jspecify.annotations.NullMarked;
