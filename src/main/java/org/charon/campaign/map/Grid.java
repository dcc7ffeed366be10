package org.charon.campaign.map;

/**
 * The grid of a deck.
 *
 * @param width cells from left to right, at least 1
 * @param height cells from top to bottom, at least 1
 * @param unitSize what one cell measures in the fiction, in metres unless the campaign says otherwise
 * @param showGrid whether the lines are drawn
 */
public record Grid(int width, int height, double unitSize, boolean showGrid) {

    /**
     * @param x column, counted from 0
     * @param y row, counted from 0
     * @return whether that cell is on the grid
     */
    public boolean holds(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }
}
