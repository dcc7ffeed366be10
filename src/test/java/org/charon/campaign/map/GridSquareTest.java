package org.charon.campaign.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.campaign.map.GridSquare.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridSquareTest {

    private static final Grid GRID = new Grid(6, 4, 1, true);

    @Test
    void its_cells_come_row_by_row() {
        assertThat(new GridSquare(3, 1, 2).cells())
                .containsExactly(new Cell(3, 1), new Cell(4, 1), new Cell(3, 2), new Cell(4, 2));
    }

    @ParameterizedTest(name = "{0}, {1} of {2}")
    @CsvSource({"0,0,1", "5,3,1", "4,2,2", "2,0,4"})
    void a_square_on_the_grid_stays_where_it_is(int x, int y, int size) {
        GridSquare square = new GridSquare(x, y, size);

        assertThat(square.isOn(GRID)).isTrue();
        assertThat(square.movedOnto(GRID)).isEqualTo(square);
    }

    @ParameterizedTest(name = "{0}, {1} of {2} goes to {3}, {4} of {5}")
    @CsvSource({
        "6,0,1,5,0,1",
        "0,4,1,0,3,1",
        "-1,-1,1,0,0,1",
        "5,3,2,4,2,2",
        "3,1,4,2,0,4",
        "2147483647,-2147483648,4,2,0,4",
        "0,0,5,0,0,4",
    })
    void a_square_that_leaves_the_grid_is_moved_as_little_as_it_takes(
            int x, int y, int size, int toX, int toY, int toSize) {
        GridSquare square = new GridSquare(x, y, size);

        assertThat(square.isOn(GRID)).isFalse();
        assertThat(square.movedOnto(GRID)).isEqualTo(new GridSquare(toX, toY, toSize));
    }
}
