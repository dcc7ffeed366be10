package org.charon.campaign.map;

import static org.charon.campaign.format.Kinds.NUMBER;

import org.charon.campaign.format.Field;
import org.charon.campaign.format.Format;

/**
 * A position on a deck's grid, in cells; may be a fraction of a cell.
 *
 * @param x cells from the left edge
 * @param y cells from the upper edge
 */
public record Point(double x, double y) {

    private static final Field<Double> X = Field.of("x", NUMBER, "Cells from the left edge; may be a fraction.")
            .orElse(0.0);
    private static final Field<Double> Y = Field.of("y", NUMBER, "Cells from the upper edge; may be a fraction.")
            .orElse(0.0);
    static final Format<Point> FORMAT =
            Format.of("a position", X.required(), Y.required()).as(values -> new Point(values.get(X), values.get(Y)));
}
