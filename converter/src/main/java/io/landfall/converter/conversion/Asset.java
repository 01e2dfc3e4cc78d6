package io.landfall.converter.conversion;

import io.landfall.converter.pipeline.LegacySystem;

/**
 * A legacy object that is migrated as one.
 *
 * @param path of the export, relative to what the user named
 * @param name of the object, with its folder for PowerCenter: {@code SALES/m_x}
 */
public record Asset(String path, LegacySystem system, AssetKind kind, String name) {

    /** Whether the conversion rate counts it: what has no data flow of its own is converted inside its users. */
    public boolean counts() {
        return switch (kind) {
            case MAPPING, APP -> true;
            case WORKFLOW -> system == LegacySystem.ALTERYX;
            case MAPPLET, SESSION, WORKLET, MACRO -> false;
        };
    }
}
