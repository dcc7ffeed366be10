package org.charon.campaign.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.charon.campaign.map.Orientation.HORIZONTAL;
import static org.charon.campaign.map.Orientation.VERTICAL;

import java.util.List;
import org.charon.campaign.map.Doorway.Placement;
import org.charon.campaign.map.Doorway.WallSpot;
import org.junit.jupiter.api.Test;

class DoorPlacementTest {

    private final DoorPlacement placement = new DoorPlacement(new Grid(20, 20, 1, true));

    @Test
    void liesInTheMiddleOfASharedWall() {
        Room left = room(new Rect(0, 0, 4, 6));
        Room right = room(new Rect(4, 2, 4, 2));
        WallSpot spot = new WallSpot(4, 3, VERTICAL);
        assertThat(placement.between(left, right, 0.5)).isEqualTo(new Placement(spot, spot, spot));
        assertThat(placement.between(right, left, 0.5)).isEqualTo(new Placement(spot, spot, spot));
    }

    @Test
    void takesTheLongestOfSeveralSharedWalls() {
        Room ell = room(new Rect(0, 0, 2, 6), new Rect(2, 4, 6, 2));
        Room nook = room(new Rect(2, 0, 6, 4));
        assertThat(placement.between(ell, nook, 0.5).between()).isEqualTo(new WallSpot(5, 4, HORIZONTAL));
    }

    @Test
    void spreadsSeveralDoorsAlongOneWall() {
        Room upper = room(new Rect(0, 0, 6, 2));
        Room lower = room(new Rect(0, 2, 6, 2));
        assertThat(placement.between(upper, lower, 1 / 3.0).between()).isEqualTo(new WallSpot(2, 2, HORIZONTAL));
        assertThat(placement.between(upper, lower, 2 / 3.0).between()).isEqualTo(new WallSpot(4, 2, HORIZONTAL));
    }

    @Test
    void facesTheOtherRoomAcrossAGap() {
        Room left = room(new Rect(0, 0, 4, 4));
        Room right = room(new Rect(8, 2, 4, 4));
        assertThat(placement.between(left, right, 0.5))
                .isEqualTo(new Placement(
                        new WallSpot(6, 3, VERTICAL), new WallSpot(4, 3, VERTICAL), new WallSpot(8, 3, VERTICAL)));
        assertThat(placement.between(right, left, 0.5).atFrom()).isEqualTo(new WallSpot(8, 3, VERTICAL));
    }

    @Test
    void facesTheOtherRoomAcrossACorner() {
        Room upper = room(new Rect(0, 0, 4, 2));
        Room lower = room(new Rect(6, 8, 4, 2));
        assertThat(placement.between(upper, lower, 0.5))
                .isEqualTo(new Placement(
                        new WallSpot(5, 5, HORIZONTAL),
                        new WallSpot(2, 2, HORIZONTAL),
                        new WallSpot(8, 8, HORIZONTAL)));
    }

    @Test
    void roomsThatMeetInACornerShareNoWall() {
        Room a = room(new Rect(0, 0, 4, 4));
        Room b = room(new Rect(4, 4, 4, 4));
        Placement found = placement.between(a, b, 0.5);
        assertThat(found.atFrom()).isNotEqualTo(found.atTo());
    }

    @Test
    void leadsOutsideThroughTheOuterWall() {
        assertThat(placement.outside(room(new Rect(1, 5, 4, 2)), 0.5).between())
                .isEqualTo(new WallSpot(1, 6, VERTICAL));
        assertThat(placement.outside(room(new Rect(8, 16, 4, 4)), 0.5).between())
                .isEqualTo(new WallSpot(10, 20, HORIZONTAL));
    }

    @Test
    void staysInTheCommonPartOfRoomsThatOverlap() {
        Room a = room(new Rect(0, 0, 6, 6));
        Room b = room(new Rect(5, 2, 6, 2));
        assertThat(placement.between(a, b, 0.5).between()).isEqualTo(new WallSpot(5.5, 3, VERTICAL));
    }

    private static Room room(Rect... rects) {
        return new Room("r", "r", rects[0], List.of(rects), "", "", RoomStatus.OPERATIONAL);
    }
}
