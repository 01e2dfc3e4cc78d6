/**
 * Asks a language model for what the rules declined, and holds its answers to what everything else is held to. The only package that
 * knows LangChain4j, and in it the one class that speaks to a provider. Nothing here decides: an answer waits for a person.
 */
@NullMarked
package io.landfall.converter.suggestion;

import org.jspecify.annotations.NullMarked;
