package io.landfall.parsers.powercenter;

/** What an instance in a mapping stands for. */
public sealed interface Definition extends FolderObject permits Source, Target, Transformation, Mapplet {}
