package io.landfall.workbench.asset;

import io.landfall.workbench.estate.DocumentRow;

/**
 * A stored pipeline as files to download.
 *
 * @param number of the document within its asset, from zero
 */
record StoredPipeline(int number, DocumentRow document) {

    /** The last part of the path. */
    public String name() {
        return document.path().substring(document.path().lastIndexOf('/') + 1);
    }
}
