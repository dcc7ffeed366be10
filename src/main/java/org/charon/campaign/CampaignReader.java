package org.charon.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.charon.campaign.chart.ChartReader;
import org.charon.campaign.chart.Charts;
import org.charon.campaign.computer.CharonContext;
import org.charon.campaign.finding.Surroundings;
import org.charon.campaign.folder.FileKind;
import org.charon.campaign.folder.FolderEntry;
import org.charon.campaign.folder.FolderLook;
import org.charon.campaign.folder.FolderReading;
import org.charon.campaign.folder.Images;
import org.charon.campaign.folder.Memory;
import org.charon.campaign.location.LocationReader;
import org.charon.campaign.location.Locations;
import org.charon.campaign.lore.NoteShelf;
import org.charon.campaign.roster.Crew;
import org.charon.campaign.roster.Npcs;
import org.charon.campaign.roster.SessionLog;
import org.charon.campaign.ship.Ship;

/** Reads a campaign folder into a snapshot. Whatever is wrong in it becomes a problem of the snapshot; nothing stops the reading. */
public final class CampaignReader {

    private final Clock clock;

    /**
     * @param clock tells how long a file has been at rest
     */
    public CampaignReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads a folder for the first time.
     *
     * @param folder the campaign folder
     * @return the snapshot
     * @throws IOException if there is no such folder, or it cannot be read
     */
    public Reading read(Path folder) throws IOException {
        return read(FolderLook.at(folder), Memory.EMPTY);
    }

    /**
     * Reads a folder again: files that have not changed are not opened, and a file that is broken keeps its last good version.
     *
     * @param look the folder as it is
     * @param before what the last reading left
     * @return the snapshot
     */
    public Reading read(FolderLook look, Memory before) {
        FolderReading reading = new FolderReading(before, clock);
        look.problems().forEach(reading::note);
        FolderEntry root = look.root();
        FolderEntry table = root.folder("campaign");
        Images images = new Images(root.allFiles());

        Locations locations = new LocationReader(reading, new NoteShelf(reading, root)).read(root.folder("galaxy"));
        Charts charts = new ChartReader(reading, locations, images).read(root.folder("galaxy"));
        Surroundings pictures = new Surroundings(Surroundings.NONE.locations(), images::hasUrl, Map.of(), Set.of());
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
        return new Reading(campaign, look, reading.memory());
    }

    private static <T> Optional<T> file(
            FolderReading reading, FolderEntry folder, String name, FileKind<T> kind, Surroundings surroundings) {
        return folder.file(name).flatMap(entry -> reading.draft(entry, kind).settle(surroundings));
    }

    private static List<SessionLog> sessions(FolderReading reading, FolderEntry folder) {
        return folder.filesEndingIn(".md").stream()
                .flatMap(file -> reading.draft(file, SessionLog.KIND).settle(Surroundings.NONE).stream()
                        .map(log -> log.titled(file.stem())))
                .sorted(SessionLog.NEWEST_FIRST)
                .toList();
    }
}
