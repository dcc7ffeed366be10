package org.charon.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.ReferencePage;
import org.charon.campaign.format.Schemas;
import org.charon.campaign.format.YamlDocument;
import org.charon.campaign.problem.FileProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checked-in schemas and the reference page are generated: run this test with {@code -Dcharon.write-formats} to write them again. */
class FormatDescriptionTest {

    private static final String REGENERATE =
            "run ./mvnw test -Dtest=FormatDescriptionTest -Dcharon.write-formats to write it again";
    private static final boolean WRITE = System.getProperty("charon.write-formats") != null;
    private static final Path SAMPLE = Path.of("src/main/resources/sample-campaign");
    private static final String BEGIN = "<!-- Generated from here on. -->\n";

    static List<FileKind<?>> kinds() {
        return CampaignFormat.FILES;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void schemasAreUpToDate(FileKind<?> kind) throws IOException {
        Path file = Path.of("schemas", kind.name() + ".json");
        if (WRITE) {
            Files.writeString(file, Schemas.json(kind));
        }
        assertThat(file).as(REGENERATE).hasContent(Schemas.json(kind));
    }

    @Test
    void thereIsNoSchemaWithoutAKindOfFile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("schemas"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            kinds().stream().map(kind -> kind.name() + ".json").toList());
        }
    }

    @Test
    void theReferencePageIsUpToDate() throws IOException {
        Path file = Path.of("docs/campaign-format.md");
        String page = Files.readString(file);
        String wanted = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + ReferencePage.of(kinds());
        if (WRITE) {
            Files.writeString(file, wanted);
        }
        assertThat(file).as(REGENERATE).hasContent(wanted);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSampleCampaignIsValid(FileKind<?> kind) throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Schemas.json(kind));
        for (Path file : sampleFiles(kind)) {
            assertThat(schema.validate(content(file))).as(file.toString()).isEmpty();
        }
    }

    @Test
    void aMisspeltKeyIsInvalid() throws IOException {
        FileKind<?> mail = CampaignFormat.file("mail").orElseThrow();
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Schemas.json(mail));
        assertThat(schema.validate(new ObjectMapper().readTree("{\"priorty\": \"HIGH\"}")))
                .singleElement()
                .satisfies(message -> assertThat(message.getMessage()).contains("priorty"));
    }

    @Test
    void everyYamlFileOfTheSampleNamesItsSchema() throws IOException {
        for (FileKind<?> kind : kinds()) {
            for (Path file : sampleFiles(kind)) {
                if (file.toString().endsWith(".yaml")) {
                    assertThat(file)
                            .content()
                            .startsWith("# yaml-language-server: $schema=http://localhost:8080/schemas/" + kind.name()
                                    + ".json\n");
                }
            }
        }
    }

    private static List<Path> sampleFiles(FileKind<?> kind) throws IOException {
        String pattern = kind.path().replaceAll("<[^>]*>", "*");
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            return files.filter(file -> FileSystems.getDefault()
                            .getPathMatcher("glob:" + pattern)
                            .matches(SAMPLE.relativize(file)))
                    .filter(file -> !kind.name().equals("map") || !file.endsWith("manifest.yaml"))
                    .toList();
        }
    }

    private static JsonNode content(Path file) {
        try {
            String text = Files.readString(file);
            String yaml = file.toString().endsWith(".md") ? text.split("(?m)^---$")[1] : text;
            Map<String, Object> content = YamlDocument.parse(yaml, new FileProblems(), 0)
                    .orElseThrow()
                    .without(java.util.Set.of());
            return new ObjectMapper().valueToTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
