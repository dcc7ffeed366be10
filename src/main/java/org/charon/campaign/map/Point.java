package org.charon.campaign.map;

/**
 * A position on a deck's grid, in cells; may be a fraction of a cell.
 *
 * @param x cells from the left edge
 * @param y cells from the upper edge
 */
public record Point(double x, double y) {}
