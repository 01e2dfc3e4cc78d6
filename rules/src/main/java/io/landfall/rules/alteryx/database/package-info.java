/** Tools that run inside a database: together they become one query. */
@NullMarked
package io.landfall.rules.alteryx.database;

import org.jspecify.annotations.NullMarked;
