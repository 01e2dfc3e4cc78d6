/** Lists as workbooks and CSV, for spreadsheets and scripts. */
@NullMarked
package io.landfall.workbench.sheet;

import org.jspecify.annotations.NullMarked;
