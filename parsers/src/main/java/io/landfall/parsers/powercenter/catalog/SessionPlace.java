package io.landfall.parsers.powercenter.catalog;

import io.landfall.parsers.powercenter.Session;
import io.landfall.parsers.powercenter.TaskInstance;
import io.landfall.parsers.powercenter.Workflow;
import java.util.Optional;

/** A session and the task that stands for it; without workflow and task where none uses it. */
record SessionPlace(Optional<Workflow> workflow, Optional<TaskInstance> task, Session session) {}
