/** What the tests of engines share: a PostgreSQL server that is there for the whole run. */
@NullMarked
package io.landfall.validation;

import org.jspecify.annotations.NullMarked;
