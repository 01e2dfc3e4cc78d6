package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.conversion.Conversion;
import io.landfall.parsers.powercenter.catalog.SessionRun;

/** A session at its place in a workflow, and what became of what it runs. */
public record SessionResult(SessionRun run, Conversion conversion) {}
