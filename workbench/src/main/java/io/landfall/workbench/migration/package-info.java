/** The job that takes a batch of uploads through the migration: ingest, parse, assess, convert, validate. */
@NullMarked
package io.landfall.workbench.migration;

import org.jspecify.annotations.NullMarked;
