package io.landfall.validation.reference.powercenter.flow;

/** One link from an output port to an input port. */
record PortLink(PortKey from, PortKey to) {}
