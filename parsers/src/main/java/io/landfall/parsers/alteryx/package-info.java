/**
 * What an Alteryx workflow, macro or app says, exactly: its tools, connections, constants, properties, and what a person
 * is asked. What the tools are set to do is in {@code tool}, the formula language in {@code expression}, and how files
 * are read in {@code read}.
 */
@NullMarked
package io.landfall.parsers.alteryx;

import org.jspecify.annotations.NullMarked;
