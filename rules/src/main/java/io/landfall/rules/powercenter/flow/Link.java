package io.landfall.rules.powercenter.flow;

/** One link from an output port to an input port. */
public record Link(PortRef from, PortRef to) {}
