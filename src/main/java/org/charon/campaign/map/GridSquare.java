package org.charon.campaign.map;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole cells that something covers on a deck's grid.
 *
 * @param x column of its upper left cell, counted from 0
 * @param y row of its upper left cell, counted from 0
 * @param size cells along each side, at least 1
 */
public record GridSquare(int x, int y, int size) {

    /**
     * One cell of a square.
     *
     * @param x column, counted from 0
     * @param y row, counted from 0
     */
    public record Cell(int x, int y) {}

    /**
     * @return its cells, row by row from the top, each row from the left
     */
    public Stream<Cell> cells() {
        return IntStream.range(0, size * size).mapToObj(i -> new Cell(x + i % size, y + i / size));
    }

    /**
     * @param grid of a deck
     * @return whether every cell is on it
     */
    public boolean isOn(Grid grid) {
        // Not x + size: that could run over for a number that a client made up.
        return x >= 0 && y >= 0 && x <= grid.width() - size && y <= grid.height() - size;
    }

    /**
     * @param grid of a deck
     * @return the nearest square of the same size that is on it; a smaller one if the grid has no room for that size
     */
    public GridSquare movedOnto(Grid grid) {
        int fitting = Math.min(size, Math.min(grid.width(), grid.height()));
        return new GridSquare(
                Math.max(0, Math.min(x, grid.width() - fitting)),
                Math.max(0, Math.min(y, grid.height() - fitting)),
                fitting);
    }
}
