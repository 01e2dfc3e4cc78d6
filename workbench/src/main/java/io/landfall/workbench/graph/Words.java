package io.landfall.workbench.graph;

import java.util.List;

/** Says how much room text takes in a picture, and shortens what does not fit. The server knows no fonts: these are safe averages. */
final class Words {

    static final int BOX_HEIGHT = 52;
    static final int EDGE_LABEL_HEIGHT = 16;

    /** Left of a box's text is its sign, right of it its badge. */
    static final int TEXT_LEFT = 46;

    private static final int TEXT_RIGHT = 14;
    private static final int BADGE = 20;
    private static final int MIN_BOX = 150;
    private static final int MAX_BOX = 280;
    private static final int MAX_EDGE_LABEL = 110;
    private static final double LABEL_SIZE = 13;
    private static final double SMALL_SIZE = 11;
    private static final double FRAME_SIZE = 12;

    private Words() {}

    /** All boxes of a picture are as wide as the longest name needs, within reason. */
    static double boxWidth(List<Node> nodes) {
        var text = nodes.stream()
                .mapToDouble(
                        node -> width(node.label(), LABEL_SIZE) + (node.badge().isPresent() ? BADGE : 0))
                .max()
                .orElse(0);
        return Math.clamp(Math.ceil(text) + TEXT_LEFT + TEXT_RIGHT, MIN_BOX, MAX_BOX);
    }

    static double smallWidth(String text) {
        return Math.ceil(width(text, SMALL_SIZE));
    }

    static String label(Node node, double boxWidth) {
        var badge = node.badge().isPresent() ? BADGE : 0;
        return fit(node.label(), LABEL_SIZE, boxWidth - TEXT_LEFT - TEXT_RIGHT - badge);
    }

    static String subtitle(Node node, double boxWidth) {
        return fit(node.subtitle(), SMALL_SIZE, boxWidth - TEXT_LEFT - TEXT_RIGHT);
    }

    static String edgeLabel(Edge edge) {
        return fit(edge.label(), SMALL_SIZE, MAX_EDGE_LABEL);
    }

    static String caption(Group group, double width) {
        return fit(group.label(), FRAME_SIZE, width - TEXT_RIGHT - TEXT_RIGHT);
    }

    /** The text, or as much of its beginning as fits, and an ellipsis. */
    static String fit(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        var end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static double width(String text, double size) {
        return text.codePoints().mapToDouble(Words::width).sum() * size;
    }

    /** In parts of the font size. */
    private static double width(int character) {
        if (character > 0x2E7F) {
            return 1.05;
        }
        return switch (character) {
            case 'i', 'j', 'l', 'I', '.', ',', ':', ';', '|', '!', '\'' -> 0.35;
            case ' ', 'f', 't', 'r', '(', ')', '[', ']', '/', '\\', '-' -> 0.42;
            case 'm', 'w', 'M', 'W', '@', '%', '…', '→' -> 0.98;
            default -> Character.isUpperCase(character) ? 0.76 : 0.63;
        };
    }
}
