package org.charon.campaign.chart;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.charon.campaign.folder.FolderEntry;
import org.charon.campaign.folder.FolderReader;
import org.charon.campaign.folder.Images;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.location.Location;
import org.charon.campaign.location.Locations;
import org.charon.campaign.location.Locations.Lookup;
import org.charon.campaign.location.RelativeLookup;
import org.charon.campaign.problem.ReferenceContext;

/** Reads the charts that lie in the galaxy folder, and counts what the folder has at their bodies. */
public final class ChartReader {

    private final FolderReader reading;
    private final Locations locations;
    private final Images images;
    private final boolean anyTextures;

    public ChartReader(FolderReader reading, Locations locations, Images images) {
        this.reading = reading;
        this.locations = locations;
        this.images = images;
        this.anyTextures = !images.below("textures").isEmpty();
    }

    /**
     * @param galaxy the folder of the systems
     * @return all charts in it
     */
    public Charts read(FolderEntry galaxy) {
        Map<String, SystemMap> systems = new LinkedHashMap<>();
        Map<String, OrbitMap> orbits = new LinkedHashMap<>();
        for (Location location : locations.byPath().values()) {
            FolderEntry folder = galaxy;
            for (String slug : location.slugs()) {
                folder = folder.folder(slug);
            }
            file(folder, "system_map.yaml", SystemMap.KIND, location.path())
                    .ifPresent(chart -> systems.put(location.path(), chart));
            file(folder, "orbit_map.yaml", OrbitMap.KIND, location.path())
                    .ifPresent(chart -> orbits.put(location.path(), chart));
        }
        Optional<StarMap> stars = file(galaxy, "star_map.yaml", StarMap.KIND, "");
        Set<String> secrets = new HashSet<>();
        stars.ifPresent(chart -> secrets.addAll(keptBy(chart, "")));
        systems.forEach((path, chart) -> secrets.addAll(keptBy(chart, path)));
        orbits.forEach((path, chart) -> secrets.addAll(keptBy(chart, path)));
        HiddenLocations hiddenLocations = new HiddenLocations(secrets);
        systems.replaceAll((path, chart) -> hiddenLocations.covers(path) ? chart.withheld() : chart);
        orbits.replaceAll((path, chart) -> hiddenLocations.covers(path) ? chart.withheld() : chart);
        systems.replaceAll(
                (path, chart) -> chart.charted(named(path), body -> counted(body, path, orbits, hiddenLocations)));
        orbits.replaceAll(
                (path, chart) -> chart.charted(named(path), body -> counted(body, path, orbits, hiddenLocations)));
        return new Charts(
                stars.map(chart ->
                        chart.charted(slug -> chartAt(systems, "", slug).isPresent(), slug -> chartAt(systems, "", slug)
                                .filter(system -> !system.gmOnly())
                                .isPresent())),
                systems,
                orbits,
                hiddenLocations);
    }

    /** Where a chart's own entry for the GM may lie: if that cannot be told, then at each place of that slug. */
    private List<String> keptBy(Chart chart, String home) {
        return chart.entries().stream()
                .filter(entry -> entry.gmOnly() && entry.locationSlug() != null)
                .map(entry -> new RelativeLookup(locations, home).find(entry.locationSlug()))
                .flatMap(lookup -> lookup.paths().stream())
                .toList();
    }

    private String named(String path) {
        return locations.byPath().get(path).name();
    }

    private <C extends Chart> Optional<C> chartAt(Map<String, C> charts, String home, String slug) {
        return find(home, slug).map(location -> charts.get(location.path()));
    }

    private <T> Optional<T> file(FolderEntry folder, String name, FileKind<T> kind, String home) {
        RelativeLookup lookup = new RelativeLookup(locations, home);
        return folder.file(name).flatMap(entry -> reading.parse(entry, kind)
                .resolve(new ReferenceContext(slug -> lookup.find(slug).paths(), this::hasImage, Map.of(), Set.of())));
    }

    private boolean hasImage(String url) {
        // Textures are large and often kept elsewhere: a campaign without any does not want to hear of each.
        return images.hasUrl(url) || url.startsWith("/textures/") && !anyTextures;
    }

    private Body counted(Body body, String home, Map<String, OrbitMap> orbits, HiddenLocations hiddenLocations) {
        return find(home, body.locationSlug())
                .map(location -> {
                    Optional<OrbitMap> chart = Optional.ofNullable(orbits.get(location.path()));
                    List<Location> inside = location.children();
                    List<Location> open = inside.stream()
                            .filter(child -> !hiddenLocations.covers(child.path()))
                            .toList();
                    return body.charted(
                            around(chart.isPresent(), inside),
                            around(chart.filter(orbit -> !orbit.gmOnly()).isPresent(), open));
                })
                .orElseGet(() -> body.charted(NearbyLocations.NOTHING, NearbyLocations.NOTHING));
    }

    private static NearbyLocations around(boolean orbitMap, List<Location> inside) {
        int stations = (int) inside.stream().filter(ChartReader::orbits).count();
        int bodies = (int) inside.stream().filter(ChartReader::isBody).count();
        return new NearbyLocations(orbitMap, inside.size() - stations - bodies, stations);
    }

    private Optional<Location> find(String home, String slug) {
        return slug != null && new RelativeLookup(locations, home).find(slug) instanceof Lookup.Found found
                ? Optional.of(found.location())
                : Optional.empty();
    }

    private static boolean orbits(Location location) {
        return !isBody(location) && (location.isOrbital() || location.type().equalsIgnoreCase("station"));
    }

    /** A moon is a location inside its planet's, but no facility. */
    private static boolean isBody(Location location) {
        return location.type().equalsIgnoreCase("moon") || location.type().equalsIgnoreCase("planet");
    }
}
