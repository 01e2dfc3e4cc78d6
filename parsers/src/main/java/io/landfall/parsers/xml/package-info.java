/**
 * How XML from a customer is read: hardened, streamed, and in whatever encoding it really has. Both systems read through
 * {@link io.landfall.parsers.xml.XmlInput}. What the elements mean belongs to the package of the tool.
 */
@NullMarked
package io.landfall.parsers.xml;

import org.jspecify.annotations.NullMarked;
