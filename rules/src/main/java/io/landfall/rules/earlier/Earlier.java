package io.landfall.rules.earlier;

import java.util.List;

/**
 * What is known of a file from its last conversion, so that it is converted again only when that could come to something else.
 *
 * @param digest of all that the conversion depended on
 * @param asked the questions whose answers are part of that, in the form in which they are asked again
 * @param pipelines where its pipelines went, in the order of its assets
 * @param workflows where its workflows went, in the order of its assets
 */
public record Earlier(String digest, List<String> asked, List<Placed> pipelines, List<Placed> workflows) {

    public Earlier {
        asked = List.copyOf(asked);
        pipelines = List.copyOf(pipelines);
        workflows = List.copyOf(workflows);
    }

    /**
     * Where a document went.
     *
     * @param wish the path that it would have if it were alone
     * @param path the one that it has, because others may wish for the same
     */
    public record Placed(String wish, String path) {}
}
