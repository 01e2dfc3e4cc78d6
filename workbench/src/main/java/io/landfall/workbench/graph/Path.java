package io.landfall.workbench.graph;

import io.landfall.workbench.graph.Placed.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Writes lines as SVG path data, with round corners. */
final class Path {

    private static final double RADIUS = 7;

    private Path() {}

    static String rounded(List<Point> points) {
        if (points.isEmpty()) {
            return "";
        }
        var path = new StringBuilder("M").append(at(points.getFirst()));
        for (int i = 1; i < points.size() - 1; i++) {
            var corner = points.get(i);
            var radius = Math.min(
                    RADIUS, Math.min(distance(corner, points.get(i - 1)), distance(corner, points.get(i + 1))) / 2);
            path.append("L").append(at(towards(corner, points.get(i - 1), radius)));
            path.append("Q").append(at(corner)).append(' ').append(at(towards(corner, points.get(i + 1), radius)));
        }
        return path.append("L").append(at(points.getLast())).toString();
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    private static Point towards(Point from, Point to, double length) {
        var distance = distance(from, to);
        var part = distance == 0 ? 0 : length / distance;
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    private static String at(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    /** To a tenth of a pixel, without trailing zeros. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
