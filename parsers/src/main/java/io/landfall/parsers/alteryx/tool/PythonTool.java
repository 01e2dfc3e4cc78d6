package io.landfall.parsers.alteryx.tool;

/**
 * Python: runs a notebook of the author.
 *
 * @param notebook as JSON
 * @param script the cells joined for production mode, empty unless Designer stored it
 * @param production whether the script runs rather than the notebook
 */
public record PythonTool(String notebook, String script, boolean production) implements ToolConfiguration {}
