package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;

/** An event that a workflow declares, for Event Raise and Event Wait. */
public record WorkflowEvent(String name, String description, SourceLocation at) implements Named {}
