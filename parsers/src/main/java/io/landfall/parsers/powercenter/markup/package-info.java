/**
 * The shape of PowerCenter XML as Java classes, generated from {@code powercenter.xsd}. Only {@code read} may use them:
 * everybody else sees the model.
 */
package io.landfall.parsers.powercenter.markup;
