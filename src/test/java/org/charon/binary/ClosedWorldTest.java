package org.charon.binary;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.charon.Sources;
import org.charon.campaign.chart.OrbitMap;
import org.charon.join.JoinAddress;
import org.charon.view.projection.ViewState;
import org.charon.wire.Failure;
import org.junit.jupiter.api.Test;

/**
 * A native binary knows only what was declared when it was built, so nothing may reach Jackson, the class path or the class loader that
 * is not. {@link BinaryMetadataIT} compares the same list with what a build did register.
 */
class ClosedWorldTest {

    private static final List<Class<?>> WITHHELD = List.of(WireTypes.named("org.charon.campaign.chart.GmOnlyValue"));

    /** Where a signature says nothing of what is in it, and which types of ours are. */
    static final Map<String, List<Class<?>>> OPEN = Map.ofEntries(
            // Free parts of the campaign's files: texts, numbers, lists and maps of such, and what is the GM's among
            // them.
            entry("StarMap.ambientLight", WITHHELD),
            entry("StarSystem.info", WITHHELD),
            entry("Route.info", WITHHELD),
            entry("SystemMap.time", WITHHELD),
            entry("Body.info", WITHHELD),
            entry("Planet.textureConfig", WITHHELD),
            entry("OrbitalStation.info", WITHHELD),
            entry("SurfaceMarker.info", WITHHELD),
            entry("DeckView.metadata", List.of()),
            // A state that is encoded already, and files.
            entry("ActiveViewResource.activeView", List.of(ViewState.class)),
            entry("JoinResource.join", List.of(JoinAddress.class)),
            entry("JoinResource.code", List.of()),
            entry("ImageResource.data", List.of()),
            entry("ImageResource.texture", List.of()));

    /** Sources that hand something to Jackson themselves, and which types. */
    static final Map<String, List<Class<?>>> BY_HAND = Map.of(
            "view/projection/StatePatch.java", List.of(ViewState.class),
            "view/projection/StateWriter.java", List.of(ViewState.class),
            "view/ViewStore.java", List.of(ViewState.class),
            "view/projection/JsonFields.java", List.of(ViewState.class),
            "view/projection/ProjectionCache.java", List.of(ViewState.class),
            "wire/ExceptionMappers.java", List.of(Failure.class),
            // Maps, lists and texts only.
            "campaign/format/Schemas.java", List.of());

    /** Everything that Jackson reads or writes. */
    static Set<Class<?>> needed() {
        WireTypes resources = WireTypes.fromResources();
        Set<Class<?>> needed = new HashSet<>(resources.types());
        Stream<Class<?>> roots =
                Stream.concat(OPEN.values().stream(), BY_HAND.values().stream()).flatMap(List::stream);
        needed.addAll(WireTypes.from(roots).types());
        return needed;
    }

    /** What annotations of these types name, and of whatever else is registered, of libraries too. */
    static AnnotationClasses named() {
        Set<Class<?>> met = needed();
        met.addAll(WireTypes.registeredByHand());
        return AnnotationClasses.of(met, WireTypes::isOurs);
    }

    @Test
    void every_type_that_is_sent_or_received_is_registered() {
        Set<Class<?>> registered = new HashSet<>(WireTypes.fromResources().types());
        registered.addAll(WireTypes.registeredByHand());

        assertThat(needed())
                .contains(OrbitMap.class, ViewState.class)
                .contains(WireTypes.named("org.charon.computer.draft.AnthropicApi$Request"))
                .hasSizeGreaterThan(100);
        Set<Class<?>> unknown = needed();
        unknown.removeAll(registered);
        assertThat(unknown)
                .as("no resource's signature leads there, so it needs @RegisterForReflection")
                .isEmpty();
    }

    @Test
    void what_annotations_of_these_types_name_is_registered() {
        Set<Class<?>> registered = new HashSet<>(WireTypes.fromResources().types());
        registered.addAll(WireTypes.registeredByHand());

        Map<Class<?>, String> unknown = named().unregistered();
        unknown.keySet().removeAll(registered);
        assertThat(unknown)
                .as("made by reflection, so it needs @RegisterForReflection")
                .isEmpty();
    }

    @Test
    void whoever_uses_jackson_by_hand_is_known() {
        Set<String> users =
                Sources.matching("\\b(ObjectMapper|ObjectWriter|ObjectReader|JsonGenerator)\\b|\\.entity\\(");
        // Sets the mapper up, and writes nothing.
        users.remove("wire/StrictJson.java");
        // Reads what resources have in their signatures.
        users.remove("wire/JsonBodyReader.java");

        assertThat(users).as("say in BY_HAND what they write").isEqualTo(BY_HAND.keySet());
    }

    @Test
    void nothing_is_looked_up_by_a_name_that_a_build_cannot_know() {
        assertThat(
                        Sources.matching(
                                "Class\\.forName|loadClass\\(|ServiceLoader|ResourceBundle|Proxy\\.newProxy"
                                        + "|Object(In|Out)putStream|java\\.lang\\.reflect\\.(?!Type;)|java\\.lang\\.invoke|setAccessible"))
                .isEmpty();
        assertThat(Sources.matching("java\\.awt|javax\\.imageio|javax\\.swing|java\\.beans"))
                .as("draws all of AWT into the binary")
                .isEmpty();
    }

    @Test
    void only_the_sample_campaign_is_read_from_the_class_path() throws IOException {
        assertThat(Sources.matching("getResource")).containsExactly("campaign/SampleCampaign.java");
        Properties settings = new Properties();
        settings.load(Files.newBufferedReader(Path.of("src/main/resources/application.properties")));
        assertThat(settings.getProperty("quarkus.native.resources.includes").split(","))
                .containsExactly("sample-campaign.index", "sample-campaign/**");
    }

    @Test
    void nothing_of_the_machine_that_builds_is_kept_in_a_static_field() {
        assertThat(Sources.matching("(?m)^ *(public |private |protected )?static [^({=]*=[^;]*"
                        + "(Path\\.of|Paths\\.get|Random|Instant\\.now|System\\.(getenv|getProperty|nanoTime|currentTimeMillis)"
                        + "|Clock\\.|ZoneId\\.systemDefault|Locale\\.getDefault|Charset\\.default|UUID\\.random"
                        + "|HttpClient\\.new|new Thread|Executors\\.|InetAddress|availableProcessors)"))
                .isEmpty();
    }

    @Test
    void wherever_anything_may_be_sent_it_is_known_what_is() {
        Set<String> open = new HashSet<>(WireTypes.fromResources().open());
        open.addAll(
                WireTypes.from(BY_HAND.values().stream().flatMap(List::stream)).open());

        assertThat(open).as("say in OPEN which types of ours are there").isEqualTo(OPEN.keySet());
    }
}
