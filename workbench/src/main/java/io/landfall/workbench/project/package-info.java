/** Migrations that are kept apart: one project per customer. */
@NullMarked
package io.landfall.workbench.project;

import org.jspecify.annotations.NullMarked;
