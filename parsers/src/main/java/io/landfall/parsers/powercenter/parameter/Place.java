package io.landfall.parsers.powercenter.parameter;

import java.util.List;

/**
 * Where a parameter is asked for: a session in a workflow. What is not known is empty.
 *
 * @param worklets those around the session, the outermost first
 */
public record Place(
        String service, String node, String folder, String workflow, List<String> worklets, String session) {

    public Place {
        worklets = List.copyOf(worklets);
    }

    /** A session that stands directly in a workflow. */
    public static Place of(String folder, String workflow, String session) {
        return new Place("", "", folder, workflow, List.of(), session);
    }
}
