/**
 * The shape of PowerCenter XML as Java classes, generated from {@code powercenter.xsd}. Only {@code read} may use them:
 * everybody else sees the model. Not null-marked, because generated code says nothing about null.
 */
package io.landfall.parsers.powercenter.markup;
