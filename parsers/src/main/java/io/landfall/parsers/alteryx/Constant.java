package io.landfall.parsers.alteryx;

/**
 * A named value of a document.
 *
 * @param namespace {@code User} for what the author defined, {@code Question} for answers to questions; that of an answer
 *     is its default
 * @param numeric whether {@code [User.Name]} in a formula is a number rather than text. Written as {@code %User.Name%} it
 *     is put in as it is.
 */
public record Constant(String namespace, String name, String value, boolean numeric) {}
