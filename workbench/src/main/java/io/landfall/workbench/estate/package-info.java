/** What a customer handed in, and what became of it, as it is stored: files by content, assets, pipelines, diagnostics. */
@NullMarked
package io.landfall.workbench.estate;

import org.jspecify.annotations.NullMarked;
