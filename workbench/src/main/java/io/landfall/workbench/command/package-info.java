/** The command line: plain Java without Spring, so that it answers at once. */
@NullMarked
package io.landfall.workbench.command;

import org.jspecify.annotations.NullMarked;
