package org.charon.campaign.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.charon.campaign.map.DoorType;
import org.charon.campaign.problem.FileProblem;
import org.charon.campaign.problem.FileProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlMapTest {

    private final FileProblems problems = new FileProblems();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain | plain",
                "42 | 42",
                "007 | 007",
                "no | no",
                "1e3 | 1e3",
                "\"0x1F\" | 0x1F",
                "2184-03-01 | 2184-03-01",
                "2184-03-01 8:05:00 | 2184-03-01T08:05:00",
                "2184-3-1 8:05:00 +2 | 2184-03-01T08:05:00+2"
            })
    void takesAnyPlainValueForText(String yaml, String text) {
        assertThat(read("k: " + yaml).text("k")).isEqualTo(text);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12,12", "-3,-3", "+4,4", "1_000,1000", "0x1F,31", "0b101,5", "017,15", "4.0,4", "1:30,90"})
    void readsWholeNumbersOfAllNotations(String yaml, int value) {
        assertThat(read("k: " + yaml).whole("k", 0)).isEqualTo(value);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'\"5\"'", "five", "4.5", "true", "99999999999", ".inf", "'[1]'", "'{a: 1}'"})
    void refusesWhatIsNoWholeNumber(String yaml) {
        assertThat(read("k: " + yaml).whole("k", 7)).isEqualTo(7);
        assertThat(problems.fatal()).isTrue();
    }

    @Test
    void keepsNumbersInTheirRange() {
        YamlMap map = read("low: -1\nhigh: 101\nfine: 100\n");
        assertThat(map.whole("low", 5, 0, 100)).isEqualTo(5);
        assertThat(map.whole("high", 5, 0, 100)).isEqualTo(5);
        assertThat(map.whole("fine", 5, 0, 100)).isEqualTo(100);
        assertThat(problems.all()).extracting(FileProblem::line).containsExactly(1, 2);
        assertThat(problems.all().get(0).what())
                .isEqualTo("`low` must be a whole number from 0 to 100, but is \"-1\".");
    }

    @ParameterizedTest
    @CsvSource({"1.5,1.5", "2,2", "-0.25,-0.25", "1e3,1000", "0x10,16"})
    void readsNumbers(String yaml, double value) {
        assertThat(read("k: " + yaml).number("k", 0)).isEqualTo(value);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({".nan", ".inf", "wide", "'\"1\"'"})
    void refusesWhatIsNoNumber(String yaml) {
        assertThat(read("k: " + yaml).number("k", 3)).isEqualTo(3);
        assertThat(problems.fatal()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0xFFAA88,#ffaa88",
        "'\"#FfAa88\"',#ffaa88",
        "'\"#fa8\"',#ffaa88",
        "'\"0x00ff00\"',#00ff00",
        "255,#0000ff"
    })
    void readsColours(String yaml, String wire) {
        assertThat(read("k: " + yaml).colour("k")).isEqualTo(wire);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"red", "0x1000000", "-1", "'\"#12\"'"})
    void refusesWhatIsNoColour(String yaml) {
        assertThat(read("k: " + yaml).colour("k")).isNull();
        assertThat(problems.fatal()).isTrue();
    }

    @Test
    void choosesWithoutRegardToCase() {
        YamlMap map = read("a: blast_door\nb: BLAST_DOOR\nc: gate\n");
        assertThat(map.choice("a", DoorType.values(), DoorType.OPEN)).isEqualTo(DoorType.BLAST_DOOR);
        assertThat(map.choice("b", DoorType.values(), DoorType.OPEN)).isEqualTo(DoorType.BLAST_DOOR);
        assertThat(map.choice("c", DoorType.values(), DoorType.OPEN)).isEqualTo(DoorType.OPEN);
        assertThat(map.choice("missing", DoorType.values(), DoorType.AIRLOCK)).isEqualTo(DoorType.AIRLOCK);
        assertThat(problems.all()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.what()).contains("STANDARD, AIRLOCK, BLAST_DOOR, EMERGENCY, OPEN");
        });
    }

    @Test
    void takesMissingAndNullAlike() {
        YamlMap map = read("a:\nb: ~\n");
        assertThat(map.text("a", "x")).isEqualTo("x");
        assertThat(map.whole("b", 3)).isEqualTo(3);
        assertThat(map.maps("a")).isEmpty();
        assertThat(map.map("b").text("c")).isEmpty();
        assertThat(map.wholeOrNull("a")).isNull();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void readsListsOfTextsInBothForms() {
        YamlMap map = read("a: Ida Rook, Old Tam ,\nb:\n  - Rook, Ida\n  - 7\n");
        assertThat(map.texts("a")).containsExactly("Ida Rook", "Old Tam");
        assertThat(map.texts("b")).containsExactly("Rook, Ida", "7");
    }

    @Test
    void passesFreeValuesOn() {
        YamlMap map = read("t: text\nn: 3\nd: 1.5\nf: yes\nz: ~\nday: 2184-03-01\nl: [1, {a: b}]\n");
        Map<String, Object> free = map.without(java.util.Set.of("t"));
        assertThat(free.keySet()).containsExactly("n", "d", "f", "z", "day", "l");
        assertThat(free)
                .containsEntry("n", 3L)
                .containsEntry("d", 1.5)
                .containsEntry("f", true)
                .containsEntry("z", null)
                .containsEntry("day", "2184-03-01")
                .containsEntry("l", List.of(1L, Map.of("a", "b")));
    }

    @Test
    void allowsAliasesAndMergeKeys() {
        YamlMap map = read("base: &base {a: 1, b: 2}\nown:\n  <<: *base\n  b: 3\nsame: *base\n");
        assertThat(map.map("own").whole("a", 0)).isEqualTo(1);
        assertThat(map.map("own").whole("b", 0)).isEqualTo(3);
        assertThat(map.map("same").whole("b", 0)).isEqualTo(2);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void countsLinesFromTheTopOfTheFile() {
        FrontMatter mail = FrontMatter.parse("---\r\na: 1\r\nb: x\r\n---\r\n\r\nBody\r\nmore\r\n", problems)
                .orElseThrow();
        assertThat(mail.head().whole("b", 0)).isZero();
        assertThat(mail.body()).isEqualTo("Body\nmore");
        assertThat(problems.all()).singleElement().satisfies(finding -> assertThat(finding.line())
                .isEqualTo(3));
    }

    private YamlMap read(String yaml) {
        return YamlDocument.parse(yaml, problems, 0).orElseThrow();
    }
}
