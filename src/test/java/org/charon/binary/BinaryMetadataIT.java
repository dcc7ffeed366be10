package org.charon.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What native-image is told by a build with {@code -Dnative}, compared with what the program needs. Needs no native-image itself: with
 * {@code -Dquarkus.native.sources-only=true} the build stops before it. Skipped after a build of the jar.
 */
class BinaryMetadataIT {
    private static final String METADATA = "META-INF/native-image/";

    private Path jar;

    @BeforeEach
    void find() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target"), 2)) {
            Optional<Path> input = files.filter(file ->
                            file.toString().matches("target/[^/]*native-(sources|image-source-jar)/[^/]*-runner\\.jar"))
                    .findFirst();
            assumeTrue(input.isPresent(), "no build for a native binary");
            jar = input.get();
        }
    }

    @Test
    void every_type_that_jackson_meets_may_be_reflected_on() throws IOException {
        Map<String, JsonNode> registered = registered();
        Set<Class<?>> unknown = ClosedWorldTest.needed().stream()
                .filter(type -> !isWhole(registered.get(type.getName())))
                .collect(Collectors.toSet());
        assertThat(unknown).isEmpty();
        assertThat(registered).containsKey("org.h2.command.dml.ScriptCommand");
    }

    @Test
    void what_annotations_of_these_types_name_can_be_made() throws IOException {
        Map<String, JsonNode> registered = registered();
        Map<Class<?>, String> unknown = ClosedWorldTest.named().named();
        unknown.keySet()
                .removeIf(type -> registered.containsKey(type.getName())
                        && registered
                                .get(type.getName())
                                .path("allDeclaredConstructors")
                                .asBoolean());
        assertThat(unknown).isEmpty();
    }

    @Test
    void pages_fonts_migrations_and_the_sample_campaign_are_in_it() throws IOException {
        List<Pattern> included = StreamSupport.stream(
                        metadata("resource-config.json")
                                .at("/resources/includes")
                                .spliterator(),
                        false)
                .map(entry -> Pattern.compile(entry.get("pattern").asText()))
                .toList();
        try (ZipFile content = new ZipFile(jar.toFile());
                Stream<String> index = Files.lines(Path.of("target/classes/sample-campaign.index"))) {
            List<String> wanted = Stream.of(
                            index.filter(name -> !name.isBlank() && !name.startsWith("#"))
                                    .map(name -> "sample-campaign/" + name.strip()),
                            Stream.of("sample-campaign.index", "db/migration/V1__message.sql"),
                            Stream.of("", "terminal/", "gmconsole/", "messages/", "login/")
                                    .map(page -> "META-INF/resources/" + page + "index.html"),
                            content.stream()
                                    .map(Object::toString)
                                    .filter(name -> name.startsWith("META-INF/resources/") && !name.endsWith("/")))
                    .flatMap(names -> names)
                    .toList();
            assertThat(wanted).anyMatch(name -> name.endsWith(".woff2"));
            assertThat(wanted).allSatisfy(name -> {
                assertThat(content.getEntry(name)).as(name + " in the jar").isNotNull();
                assertThat(included).as(name).anyMatch(pattern -> pattern.matcher(name)
                        .matches());
            });
        }
    }

    @Test
    void it_is_built_small_and_for_any_processor() throws IOException {
        Path arguments = jar.resolveSibling("native-image.args");
        assumeTrue(Files.exists(arguments), "the arguments are written where native-image is not run");
        assertThat(Files.readString(arguments).split("\\s+"))
                .contains("-march=compatibility", "--gc=serial", "-R:MaxHeapSize=40m", "-R:MaxNewSize=8m")
                .contains("--no-fallback", "-H:IncludeLocales=en", "-H:-AddAllCharsets", "-J-Djava.awt.headless=true")
                .noneMatch(argument -> argument.startsWith("--enable-monitoring"));
    }

    /** Whether constructors, methods and fields can be used. */
    private static boolean isWhole(JsonNode entry) {
        return entry != null
                && Stream.of("allDeclaredConstructors", "allDeclaredMethods", "allDeclaredFields")
                        .allMatch(part -> entry.path(part).asBoolean());
    }

    private Map<String, JsonNode> registered() throws IOException {
        Map<String, JsonNode> registered = new HashMap<>();
        metadata("reflect-config.json")
                .forEach(entry -> registered.put(entry.get("name").asText(), entry));
        return registered;
    }

    private JsonNode metadata(String name) throws IOException {
        try (ZipFile content = new ZipFile(jar.toFile());
                InputStream in = content.getInputStream(content.getEntry(METADATA + name))) {
            return new ObjectMapper().readTree(in);
        }
    }
}
