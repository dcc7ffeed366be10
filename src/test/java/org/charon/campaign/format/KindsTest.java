package org.charon.campaign.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.charon.campaign.format.Kinds.COLOUR;
import static org.charon.campaign.format.Kinds.NUMBER;
import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.WHOLE;

import java.util.List;
import java.util.Map;
import org.charon.campaign.map.DoorType;
import org.charon.campaign.problem.FileProblem;
import org.charon.campaign.problem.FileProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {

    private static final Format<Values> MAIL = Format.of(
            "a mail",
            Field.of("priority", TEXT, "How urgent it is."),
            Field.of("message_id", TEXT, "Unique."),
            Field.of("subject", TEXT, "Title."),
            Field.of("read", Kinds.FLAG, "Whether it was read."));

    private static final Kind<DoorType> DOOR_TYPE = Kinds.word(DoorType.values());

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
        assertThat(TEXT.read(read("k: " + yaml), "k", "")).isEqualTo(text);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12,12", "-3,-3", "+4,4", "1_000,1000", "0x1F,31", "0b101,5", "017,15", "4.0,4", "1:30,90"})
    void readsWholeNumbersOfAllNotations(String yaml, int value) {
        assertThat(WHOLE.read(read("k: " + yaml), "k", 0)).isEqualTo(value);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'\"5\"'", "five", "4.5", "true", "99999999999", ".inf", "'[1]'", "'{a: 1}'"})
    void refusesWhatIsNoWholeNumber(String yaml) {
        assertThat(WHOLE.read(read("k: " + yaml), "k", 7)).isEqualTo(7);
        assertThat(problems.fatal()).isTrue();
    }

    @Test
    void keepsNumbersInTheirRange() {
        YamlMap map = read("low: -1\nhigh: 101\nfine: 100\n");
        assertThat(Kinds.whole(0, 100).read(map, "low", 5)).isEqualTo(5);
        assertThat(Kinds.whole(0, 100).read(map, "high", 5)).isEqualTo(5);
        assertThat(Kinds.whole(0, 100).read(map, "fine", 5)).isEqualTo(100);
        assertThat(problems.all()).extracting(FileProblem::line).containsExactly(1, 2);
        assertThat(problems.all().get(0).what())
                .isEqualTo("`low` must be a whole number from 0 to 100, but is \"-1\".");
    }

    @ParameterizedTest
    @CsvSource({"1.5,1.5", "2,2", "-0.25,-0.25", "1e3,1000", "0x10,16"})
    void readsNumbers(String yaml, double value) {
        assertThat(NUMBER.read(read("k: " + yaml), "k", 0.0)).isEqualTo(value);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({".nan", ".inf", "wide", "'\"1\"'"})
    void refusesWhatIsNoNumber(String yaml) {
        assertThat(NUMBER.read(read("k: " + yaml), "k", 3.0)).isEqualTo(3);
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
        assertThat(COLOUR.read(read("k: " + yaml), "k", null)).isEqualTo(wire);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"red", "0x1000000", "-1", "'\"#12\"'"})
    void refusesWhatIsNoColour(String yaml) {
        assertThat(COLOUR.read(read("k: " + yaml), "k", null)).isNull();
        assertThat(problems.fatal()).isTrue();
    }

    @Test
    void choosesWithoutRegardToCase() {
        YamlMap map = read("a: blast_door\nb: BLAST_DOOR\nc: gate\n");
        assertThat(DOOR_TYPE.read(map, "a", DoorType.OPEN)).isEqualTo(DoorType.BLAST_DOOR);
        assertThat(DOOR_TYPE.read(map, "b", DoorType.OPEN)).isEqualTo(DoorType.BLAST_DOOR);
        assertThat(DOOR_TYPE.read(map, "c", DoorType.OPEN)).isEqualTo(DoorType.OPEN);
        assertThat(DOOR_TYPE.read(map, "missing", DoorType.AIRLOCK)).isEqualTo(DoorType.AIRLOCK);
        assertThat(problems.all()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.what()).contains("STANDARD, AIRLOCK, BLAST_DOOR, EMERGENCY, OPEN");
        });
    }

    @Test
    void takesMissingAndNullAlike() {
        YamlMap map = read("a:\nb: ~\n");
        assertThat(TEXT.read(map, "a", "x")).isEqualTo("x");
        assertThat(WHOLE.read(map, "b", 3)).isEqualTo(3);
        assertThat(Kinds.list(Format.of("a thing")).read(map, "a", List.of())).isEmpty();
        assertThat(TEXT.read(map.map("b"), "c", "")).isEmpty();
        assertThat(WHOLE.read(map, "a", null)).isNull();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void readsListsOfTextsInBothForms() {
        YamlMap map = read("a: Ida Rook, Old Tam ,\nb:\n  - Rook, Ida\n  - 7\n");
        assertThat(Kinds.TEXTS.read(map, "a", List.of())).containsExactly("Ida Rook", "Old Tam");
        assertThat(Kinds.TEXTS.read(map, "b", List.of())).containsExactly("Rook, Ida", "7");
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
        assertThat(WHOLE.read(map.map("own"), "a", 0)).isEqualTo(1);
        assertThat(WHOLE.read(map.map("own"), "b", 0)).isEqualTo(3);
        assertThat(WHOLE.read(map.map("same"), "b", 0)).isEqualTo(2);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void countsLinesFromTheTopOfTheFile() {
        FrontMatter mail = FrontMatter.parse("---\r\na: 1\r\nb: x\r\n---\r\n\r\nBody\r\nmore\r\n", problems)
                .orElseThrow();
        assertThat(WHOLE.read(mail.head(), "b", 0)).isZero();
        assertThat(mail.body()).isEqualTo("Body\nmore");
        assertThat(problems.all()).singleElement().satisfies(finding -> assertThat(finding.line())
                .isEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource({"priorty,priority", "Priority,priority", "message-id,message_id", "subjekt,subject"})
    void asksForTheKeyThatAMisspeltOneWasMeantToBe(String written, String meant) {
        MAIL.read(read("read: true\n" + written + ": x\n"));
        assertThat(problems.fatal()).isFalse();
        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.what()).isEqualTo("`%s` is not a key of a mail. Did you mean `%s`?", written, meant);
        });
    }

    @ParameterizedTest
    @CsvSource({"registry", "gm_only", "red"})
    void passesOverKeysThatAreLikeNoOther(String key) {
        MAIL.read(read("read: true\n" + key + ": x\n"));
        assertThat(problems.all()).isEmpty();
    }

    private YamlMap read(String yaml) {
        return YamlDocument.parse(yaml, problems, 0).orElseThrow();
    }
}
