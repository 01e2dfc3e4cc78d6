/** What a whole estate looks like before anybody moves it: how much is ready, what depends on what, in which order to go. */
@NullMarked
package io.landfall.converter.assessment;

import org.jspecify.annotations.NullMarked;
