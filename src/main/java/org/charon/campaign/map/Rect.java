package org.charon.campaign.map;

/**
 * An upright rectangle on a deck's grid.
 *
 * @param x left edge in cells from the grid's left edge; may be a fraction
 * @param y upper edge in cells from the grid's upper edge; may be a fraction
 * @param width in cells, more than 0
 * @param height in cells, more than 0
 */
public record Rect(double x, double y, double width, double height) {

    /**
     * @param px horizontal position in cells
     * @param py vertical position in cells
     * @return whether the point lies inside; the left and upper edges belong to the rectangle, the others do not, so that rectangles
     *     that share a wall share no point
     */
    public boolean contains(double px, double py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }

    /**
     * @return right edge in cells
     */
    public double right() {
        return x + width;
    }

    /**
     * @return lower edge in cells
     */
    public double bottom() {
        return y + height;
    }
}
