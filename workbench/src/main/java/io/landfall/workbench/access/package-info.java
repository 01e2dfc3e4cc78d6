/** Who may do what: users, roles, signing in. */
@NullMarked
package io.landfall.workbench.access;

import org.jspecify.annotations.NullMarked;
