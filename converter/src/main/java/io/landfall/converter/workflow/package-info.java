/**
 * The native model of a workflow: tasks, the links between them, variables and a schedule. It says what runs, in which order and
 * under which conditions; what a task does to data is said by the pipeline that it runs. Nothing here runs anything.
 */
@NullMarked
package io.landfall.converter.workflow;

import org.jspecify.annotations.NullMarked;
