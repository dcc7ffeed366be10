package org.charon.campaign.map;

import java.util.Optional;
import org.charon.campaign.map.Doorway.Placement;
import org.charon.campaign.map.Doorway.WallSpot;

/** Finds where a door is drawn of which the file says only which rooms it joins. */
final class DoorPlacement {

    /** Rooms drawn by hand may miss each other by this much and still touch, in cells. */
    private static final double SLACK = 0.01;

    private final Grid grid;

    DoorPlacement(Grid grid) {
        this.grid = grid;
    }

    /**
     * Places a door between two rooms: on the wall they share, else on each room's wall that faces the other.
     *
     * @param share how far along the wall, 0 to 1; one half for a door that is alone there
     */
    Placement between(Room from, Room to, double share) {
        Optional<WallSpot> shared = sharedWall(from, to, share);
        if (shared.isPresent()) {
            return same(shared.get());
        }
        Rect a = nearest(from, to);
        Rect b = nearest(to, from);
        double gapX = Math.max(a.x(), b.x()) - Math.min(a.right(), b.right());
        double gapY = Math.max(a.y(), b.y()) - Math.min(a.bottom(), b.bottom());
        if (gapX < 0 && gapY < 0) {
            return same(overlap(a, b, share));
        }
        return gapX >= gapY ? acrossColumns(a, b, share) : acrossRows(a, b, share);
    }

    /** Places a door that leads outside: in the middle of the wall that is nearest to the grid's edge. */
    Placement outside(Room room, double share) {
        Rect r = room.bounds();
        double left = r.x();
        double top = r.y();
        double right = grid.width() - r.right();
        double bottom = grid.height() - r.bottom();
        double least = Math.min(Math.min(left, right), Math.min(top, bottom));
        if (least == left || least == right) {
            return same(new WallSpot(
                    least == left ? r.x() : r.right(), along(r.y(), r.bottom(), share), Orientation.VERTICAL));
        }
        return same(new WallSpot(
                along(r.x(), r.right(), share), least == top ? r.y() : r.bottom(), Orientation.HORIZONTAL));
    }

    /** A door of which the file gives the place. */
    static Placement same(WallSpot spot) {
        return new Placement(spot, spot, spot);
    }

    private static Optional<WallSpot> sharedWall(Room from, Room to, double share) {
        WallSpot best = null;
        double longest = SLACK;
        for (Rect a : from.shape()) {
            for (Rect b : to.shape()) {
                double top = Math.max(a.y(), b.y());
                double bottom = Math.min(a.bottom(), b.bottom());
                if (bottom - top > longest && (touch(a.right(), b.x()) || touch(b.right(), a.x()))) {
                    longest = bottom - top;
                    double x = touch(a.right(), b.x()) ? a.right() : a.x();
                    best = new WallSpot(x, along(top, bottom, share), Orientation.VERTICAL);
                }
                double left = Math.max(a.x(), b.x());
                double right = Math.min(a.right(), b.right());
                if (right - left > longest && (touch(a.bottom(), b.y()) || touch(b.bottom(), a.y()))) {
                    longest = right - left;
                    double y = touch(a.bottom(), b.y()) ? a.bottom() : a.y();
                    best = new WallSpot(along(left, right, share), y, Orientation.HORIZONTAL);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The part of a room that is closest to the other room. */
    private static Rect nearest(Room room, Room other) {
        Rect best = room.shape().get(0);
        double least = Double.MAX_VALUE;
        for (Rect part : room.shape()) {
            for (Rect goal : other.shape()) {
                double gapX = Math.max(0, Math.max(part.x(), goal.x()) - Math.min(part.right(), goal.right()));
                double gapY = Math.max(0, Math.max(part.y(), goal.y()) - Math.min(part.bottom(), goal.bottom()));
                if (gapX + gapY < least) {
                    least = gapX + gapY;
                    best = part;
                }
            }
        }
        return best;
    }

    private static Placement acrossColumns(Rect a, Rect b, double share) {
        boolean aIsLeft = a.x() < b.x();
        double[] rows = facing(a.y(), a.bottom(), b.y(), b.bottom(), share);
        WallSpot atFrom = new WallSpot(aIsLeft ? a.right() : a.x(), rows[0], Orientation.VERTICAL);
        WallSpot atTo = new WallSpot(aIsLeft ? b.x() : b.right(), rows[1], Orientation.VERTICAL);
        return new Placement(middle(atFrom, atTo), atFrom, atTo);
    }

    private static Placement acrossRows(Rect a, Rect b, double share) {
        boolean aIsAbove = a.y() < b.y();
        double[] columns = facing(a.x(), a.right(), b.x(), b.right(), share);
        WallSpot atFrom = new WallSpot(columns[0], aIsAbove ? a.bottom() : a.y(), Orientation.HORIZONTAL);
        WallSpot atTo = new WallSpot(columns[1], aIsAbove ? b.y() : b.bottom(), Orientation.HORIZONTAL);
        return new Placement(middle(atFrom, atTo), atFrom, atTo);
    }

    /** Where along their walls two rooms look at each other: the same place where they overlap, else each one's middle. */
    private static double[] facing(double aStart, double aEnd, double bStart, double bEnd, double share) {
        double start = Math.max(aStart, bStart);
        double end = Math.min(aEnd, bEnd);
        return end > start
                ? new double[] {along(start, end, share), along(start, end, share)}
                : new double[] {along(aStart, aEnd, share), along(bStart, bEnd, share)};
    }

    /** Rooms drawn over each other share no wall; the narrow way through their common part is taken for one. */
    private static WallSpot overlap(Rect a, Rect b, double share) {
        double left = Math.max(a.x(), b.x());
        double right = Math.min(a.right(), b.right());
        double top = Math.max(a.y(), b.y());
        double bottom = Math.min(a.bottom(), b.bottom());
        return right - left <= bottom - top
                ? new WallSpot((left + right) / 2, along(top, bottom, share), Orientation.VERTICAL)
                : new WallSpot(along(left, right, share), (top + bottom) / 2, Orientation.HORIZONTAL);
    }

    private static WallSpot middle(WallSpot a, WallSpot b) {
        return new WallSpot((a.x() + b.x()) / 2, (a.y() + b.y()) / 2, a.orientation());
    }

    private static double along(double start, double end, double share) {
        return start + (end - start) * share;
    }

    private static boolean touch(double a, double b) {
        return Math.abs(a - b) <= SLACK;
    }
}
