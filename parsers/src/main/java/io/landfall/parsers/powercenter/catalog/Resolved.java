package io.landfall.parsers.powercenter.catalog;

import io.landfall.parsers.powercenter.Folder;

/** An object, and the folder that it really stands in. */
record Resolved<T>(Folder folder, T object) {}
