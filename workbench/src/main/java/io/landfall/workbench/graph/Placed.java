package io.landfall.workbench.graph;

import java.util.List;

/** A graph in which everything has its place, in pixels from the top left. */
record Placed(Graph graph, Box bounds, List<PlacedNode> nodes, List<PlacedEdge> edges, List<PlacedGroup> groups) {

    /** A rectangle. */
    record Box(double x, double y, double width, double height) {

        boolean overlaps(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        boolean contains(Box other) {
            return x <= other.x
                    && y <= other.y
                    && other.x + other.width <= x + width
                    && other.y + other.height <= y + height;
        }
    }

    record Point(double x, double y) {}

    record PlacedNode(Node node, Box box) {}

    /**
     * A line.
     *
     * @param points its start, its bends and its end
     * @param label the middle of its label
     */
    record PlacedEdge(Edge edge, List<Point> points, Point label) {}

    record PlacedGroup(Group group, Box box) {}
}
