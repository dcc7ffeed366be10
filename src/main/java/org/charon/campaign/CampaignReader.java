package org.charon.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.charon.campaign.chart.ChartReader;
import org.charon.campaign.chart.Charts;
import org.charon.campaign.computer.CharonContext;
import org.charon.campaign.folder.FileCache;
import org.charon.campaign.folder.FolderEntry;
import org.charon.campaign.folder.FolderReader;
import org.charon.campaign.folder.FolderSnapshot;
import org.charon.campaign.folder.Images;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.location.LocationReader;
import org.charon.campaign.location.Locations;
import org.charon.campaign.lore.NoteFinder;
import org.charon.campaign.problem.ReferenceContext;
import org.charon.campaign.roster.Crew;
import org.charon.campaign.roster.Npcs;
import org.charon.campaign.roster.SessionLog;
import org.charon.campaign.ship.Ship;

/** Reads a campaign folder into a snapshot. Whatever is wrong in it becomes a problem of the snapshot; nothing stops the reading. */
public final class CampaignReader {

    private final Clock clock;
    private final Consumer<Duration> took;

    public CampaignReader(Clock clock) {
        this(clock, time -> {});
    }

    public CampaignReader(Clock clock, Consumer<Duration> took) {
        this.clock = clock;
        this.took = took;
    }

    /**
     * Reads a folder for the first time.
     *
     * @param folder the campaign folder
     * @return the snapshot
     * @throws IOException if there is no such folder, or it cannot be read
     */
    public ReadResult read(Path folder) throws IOException {
        return read(FolderSnapshot.at(folder), FileCache.EMPTY);
    }

    /**
     * Reads a folder again: files that have not changed are not opened, and a file that is broken keeps its last good version.
     *
     * @param look the folder as it is
     * @param before what the last reading left
     * @return the snapshot
     */
    public ReadResult read(FolderSnapshot look, FileCache before) {
        long since = System.nanoTime();
        ReadResult reading = readNow(look, before);
        took.accept(Duration.ofNanos(System.nanoTime() - since));
        return reading;
    }

    private ReadResult readNow(FolderSnapshot look, FileCache before) {
        FolderReader reading = new FolderReader(before, clock);
        look.problems().forEach(reading::note);
        FolderEntry root = look.root();
        FolderEntry table = root.folder("campaign");
        Images images = new Images(root.allFiles());

        Locations locations = new LocationReader(reading, new NoteFinder(reading, root)).read(root.folder("galaxy"));
        Charts charts = new ChartReader(reading, locations, images).read(root.folder("galaxy"));
        ReferenceContext pictures = ReferenceContext.NONE.withImages(images::hasUrl);
        Optional<Crew> crew = file(reading, table, "crew.yaml", Crew.KIND, pictures);
        Optional<Npcs> npcs = file(reading, table, "npcs.yaml", Npcs.KIND, pictures);
        Optional<Ship> ship = file(reading, table, "ship.yaml", Ship.KIND, pictures);
        Optional<CharonContext> charon =
                file(reading, root.folder("charon"), "context.yaml", CharonContext.KIND, pictures);
        List<SessionLog> sessions = sessions(reading, table.folder("sessions"));

        Campaign campaign = new Campaign(
                locations,
                charts,
                crew.map(Crew::members).orElse(List.of()),
                npcs.map(Npcs::npcs).orElse(List.of()),
                ship,
                sessions,
                charon.orElse(CharonContext.DEFAULT),
                images,
                reading.problems());
        return new ReadResult(campaign, look, reading.cache());
    }

    private static <T> Optional<T> file(
            FolderReader reading, FolderEntry folder, String name, FileKind<T> kind, ReferenceContext references) {
        return folder.file(name).flatMap(entry -> reading.parse(entry, kind).resolve(references));
    }

    private static List<SessionLog> sessions(FolderReader reading, FolderEntry folder) {
        return folder.filesEndingIn(".md").stream()
                .flatMap(file -> reading.parse(file, SessionLog.KIND).resolve(ReferenceContext.NONE).stream()
                        .map(log -> log.titled(file.stem())))
                .sorted(SessionLog.NEWEST_FIRST)
                .toList();
    }
}
