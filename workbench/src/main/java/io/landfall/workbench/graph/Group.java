package io.landfall.workbench.graph;

import java.util.Optional;

/**
 * A frame around boxes, such as a container of Alteryx.
 *
 * @param parent id of the frame around it
 * @param faded whether it is switched off
 */
public record Group(String id, String label, Optional<String> parent, boolean faded) {}
