package io.landfall.converter.workflow;

/** An e-mail. Texts may have {@code ${NAME}} for values of variables, and the legacy tool's own signs such as {@code %s}. */
public record Message(String to, String subject, String text) {}
