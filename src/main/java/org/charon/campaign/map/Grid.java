package org.charon.campaign.map;

/**
 * The grid of a deck.
 *
 * @param width cells from left to right, at least 1
 * @param height cells from top to bottom, at least 1
 * @param unitSize what one cell measures in the fiction, in metres unless the campaign says otherwise
 * @param showGrid whether the lines are drawn
 */
public record Grid(int width, int height, double unitSize, boolean showGrid) {}
