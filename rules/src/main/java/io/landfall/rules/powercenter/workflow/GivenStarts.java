package io.landfall.rules.powercenter.workflow;

import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.TaskFlow;
import java.util.Map;

/** Knows what parameter files give the variables of workflows and worklets. */
@FunctionalInterface
public interface GivenStarts {

    /**
     * The values by name in any case, with remarks.
     *
     * @param path of the flow, for example {@code SALES/wf_daily/wklt_load}
     */
    Parsed<Map<String, String>> of(Folder folder, TaskFlow flow, String path);
}
