package io.landfall.converter.pipeline;

/** The tools that customers migrate from. */
public enum LegacySystem {
    POWERCENTER,
    ALTERYX
}
