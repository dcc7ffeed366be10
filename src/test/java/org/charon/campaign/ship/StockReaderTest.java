package org.charon.campaign.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.charon.campaign.problem.FileProblem;
import org.charon.campaign.problem.FileProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockReaderTest {

    private final FileProblems problems = new FileProblems();

    @Test
    void a_stock_is_a_number_with_what_it_may_be_at_most_or_words() {
        Ship ship = ship("""
                fuel: {current: 38, max: 100, unit: "%"}
                jump_countdown: Nine days
                """);

        assertThat(ship.fuel()).isEqualTo(new Stock("Fuel", "", 38.0, 100.0, "%", false));
        assertThat(ship.jumpCountdown()).isEqualTo(new Stock("Jump countdown", "Nine days", null, null, "", false));
        assertThat(ship.supplies()).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void a_file_without_stocks_has_none() {
        Ship ship = ship("name: Tern");

        assertThat(ship.fuel()).isNull();
        assertThat(ship.jumpCountdown()).isNull();
        assertThat(ship.supplies()).isEmpty();
    }

    @Test
    void supplies_are_a_group_by_name() {
        assertThat(ship("""
                        supplies:
                          fresh_water: {current: 900.5, unit: litres}
                          coffee: None since Tuesday
                          filters: 3
                          nothing:
                          air: {label: Thin, max: 40}
                        """).supplies())
                .containsExactly(
                        new Stock("Fresh water", "", 900.5, null, "litres", false),
                        new Stock("Coffee", "None since Tuesday", null, null, "", false),
                        new Stock("Filters", "3", null, null, "", false),
                        new Stock("Air", "Thin", null, 40.0, "", false));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void supplies_are_a_list_or_a_single_one_too() {
        assertThat(ship("""
                        supplies:
                          - {name: Water, current: 3, max: 5}
                          - {name: Air, text: Enough}
                          - rope
                        """).supplies())
                .containsExactly(
                        new Stock("Water", "", 3.0, 5.0, "", false),
                        new Stock("Air", "Enough", null, null, "", false),
                        new Stock("rope", "", null, null, "", false));
        assertThat(ship("supplies: {name: Crates, current: 3}").supplies())
                .containsExactly(new Stock("Crates", "", 3.0, null, "", false));
        assertThat(ship("supplies: plenty").supplies()).hasSize(1);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "yes", "\"true\"", "ture", "1", "", "[no]", "{a: b}"})
    void what_is_marked_in_any_way_is_for_the_gm_alone(String mark) {
        Ship ship = ship("""
                fuel: {text: Sold, gm_only: %1$s}
                jump_countdown: {text: Never, gm_only: %1$s}
                supplies:
                  water: {text: Foul, gm_only: %1$s}
                  air: Sweet
                """.formatted(mark));

        assertThat(ship.fuel().text()).isEqualTo("Sold");
        assertThat(ship.forPlayers().fuel()).isNull();
        assertThat(ship.forPlayers().jumpCountdown()).isNull();
        assertThat(ship.forPlayers().supplies()).extracting(Stock::name).containsExactly("Air");
        assertThat(ship.supplies()).hasSize(2);
        assertThat(problems.fatal()).isFalse();
    }

    @Test
    void supplies_may_be_for_the_gm_alone_as_a_whole() {
        Ship ship = ship("supplies: {gm_only: true, water: 3, air: {text: Thin, gm_only: false}}");

        assertThat(ship.supplies()).extracting(Stock::name).containsExactly("Water", "Air");
        assertThat(ship.forPlayers().supplies()).isEmpty();
    }

    @Test
    void what_is_not_marked_is_for_everybody() {
        assertThat(ship("fuel: {text: Full, gm_only: false}").forPlayers().fuel())
                .isNotNull();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void what_cannot_be_read_costs_itself_alone() {
        Ship ship = ship("""
                fuel: [1, 2]
                jump_countdown: {current: soon, max: [3], unit: {a: b}}
                supplies:
                  water: [3]
                  air: {current: 2}
                """);

        assertThat(ship.fuel()).isNull();
        assertThat(ship.jumpCountdown()).isEqualTo(new Stock("Jump countdown", "soon", null, null, "", false));
        assertThat(ship.supplies()).extracting(Stock::name).containsExactly("Air");
        assertThat(problems.fatal()).as("the rest of the file is used").isFalse();
        assertThat(problems.all()).extracting(FileProblem::line).containsOnly(2, 3, 5);
        assertThat(problems.all())
                .allSatisfy(finding -> assertThat(finding.consequence()).isNotBlank());
    }

    @Test
    void a_list_in_a_list_is_named() {
        assertThat(ship("supplies: [[water], {name: Air}]").supplies())
                .extracting(Stock::name)
                .isEqualTo(List.of("Air"));
        assertThat(problems.all()).hasSize(1);
    }

    private Ship ship(String below) {
        String file = "ship:\n" + below.indent(2);
        return Ship.KIND.reader().apply(file, problems).orElseThrow();
    }
}
