/** The web application: one package per feature. The command line starts it; nothing here knows the command line. */
@NullMarked
package io.landfall.workbench;

import org.jspecify.annotations.NullMarked;
