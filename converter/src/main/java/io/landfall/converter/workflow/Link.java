package io.landfall.converter.workflow;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Optional;

/**
 * A link: it is looked at when the task that it comes from is done, whether that succeeded or not.
 *
 * @param when the condition, whose NULL is not true; empty for always
 */
public record Link(String from, String to, Optional<Formula> when, SourceLocation at) {}
