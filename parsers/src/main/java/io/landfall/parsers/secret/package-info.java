/** How passwords are recognised in the customer's files, so that they are removed before anything else sees them. */
@NullMarked
package io.landfall.parsers.secret;

import org.jspecify.annotations.NullMarked;
