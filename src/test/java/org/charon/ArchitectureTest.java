package org.charon;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Allowed dependencies between packages. Features (encounter, bridge, ship, comms, computer, join) use the kernel that applies
 * and publishes commands, but not each other. The records of the state depend on the campaign only.
 */
class ArchitectureTest {

    private static final String ROOT = "org.charon";

    /** Allowed targets per package. A subpackage without a row of its own belongs to its parent. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            entry("", Set.of("account", "backup", "box")),
            entry("box", Set.of()),
            entry("wire", Set.of()),
            entry("page", Set.of()),
            entry("database", Set.of("box", "wire")),
            entry("account", Set.of("box", "wire")),
            entry("backup", Set.of("box", "database", "wire")),
            entry("message", Set.of("account", "database", "wire")),
            entry("campaign", Set.of("box", "wire")),
            entry("view.state", Set.of("campaign")),
            entry("view.projection", Set.of("campaign", "view.state")),
            entry("view", Set.of("account", "campaign", "view.projection", "view.state", "wire")),
            entry("encounter", Set.of("campaign", "view", "view.projection", "view.state", "wire")),
            entry("bridge", Set.of("campaign", "view", "view.projection", "view.state", "wire")),
            entry("ship", Set.of("campaign", "view", "view.projection", "view.state", "wire")),
            entry("comms", Set.of("campaign", "view", "view.projection", "view.state", "wire")),
            entry("join", Set.of("campaign", "view", "view.projection", "view.state", "wire")),
            entry("computer", Set.of("box", "campaign", "database", "view", "view.projection", "view.state", "wire")),
            entry("stream", Set.of("account", "box", "view", "view.projection", "view.state", "wire")));

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes/org/charon"));

    @Test
    void every_dependency_goes_in_an_allowed_direction() {
        Map<String, Set<String>> forbidden = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String from = group(type);
                String to = group(dependency.getTargetClass());
                if (to != null
                        && !to.equals(from)
                        && !ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
                    forbidden
                            .computeIfAbsent(from + " -> " + to, direction -> new TreeSet<>())
                            .add(dependency.getDescription());
                }
            }
        }
        assertThat(CLASSES).hasSizeGreaterThan(300);
        assertThat(forbidden).isEmpty();
    }

    @Test
    void packages_have_no_cycles() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(CLASSES);
    }

    /**
     * Hiding happens in the projection, in the campaign's readable data and in the visibility of messages. The other classes
     * listed check permissions, not visibility.
     */
    @Test
    void only_a_few_known_classes_compare_an_audience() {
        assertThat(Sources.matching("[=!]= Audience\\.|\\bisGm\\(\\)"))
                .containsExactlyInAnyOrder(
                        "account/Account.java",
                        "message/MessageVisibility.java",
                        "view/projection/Projection.java",
                        "view/projection/Visibility.java",
                        "view/projection/CampaignEditions.java",
                        "view/Actor.java",
                        "view/Viewer.java",
                        "view/History.java",
                        "comms/CommsResource.java",
                        "comms/HideTerminal.java",
                        "computer/ToggleDialog.java",
                        "encounter/MoveToken.java",
                        "stream/Page.java");
    }

    @Test
    void gm_only_is_read_in_the_campaign_package_only() {
        assertThat(Sources.matching("(?i)gm_?only")).allMatch(file -> file.startsWith("campaign/"));
    }

    /** Row of a class in the table; null for other classes. */
    private static String group(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!(name + ".").startsWith(ROOT + ".")) {
            return null;
        }
        String own = name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
        return ALLOWED.containsKey(own) ? own : own.replaceFirst("\\..*", "");
    }

    private static final class EachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return group(type) == null ? SliceIdentifier.ignore() : SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
