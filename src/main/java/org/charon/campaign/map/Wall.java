package org.charon.campaign.map;

/** A side of a cell, as doors of grid rooms name it. */
enum Wall {
    N(0, -1, Orientation.HORIZONTAL),
    E(1, 0, Orientation.VERTICAL),
    S(0, 1, Orientation.HORIZONTAL),
    W(-1, 0, Orientation.VERTICAL);

    /** Columns to the cell behind the wall. */
    final int dx;
    /** Rows to the cell behind the wall. */
    final int dy;
    /** The direction in which the wall runs. */
    final Orientation orientation;

    Wall(int dx, int dy, Orientation orientation) {
        this.dx = dx;
        this.dy = dy;
        this.orientation = orientation;
    }

    /** The middle of this wall of a cell. */
    Doorway.WallSpot of(int x, int y) {
        return new Doorway.WallSpot(x + 0.5 + dx * 0.5, y + 0.5 + dy * 0.5, orientation);
    }
}
