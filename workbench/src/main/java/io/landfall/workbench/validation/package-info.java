/** The third screen: pipelines run over data and compared with what the legacy tool wrote. */
@NullMarked
package io.landfall.workbench.validation;

import org.jspecify.annotations.NullMarked;
