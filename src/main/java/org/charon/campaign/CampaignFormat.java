package org.charon.campaign;

import java.util.List;
import java.util.Optional;
import org.charon.campaign.chart.OrbitMap;
import org.charon.campaign.chart.StarMap;
import org.charon.campaign.chart.SystemMap;
import org.charon.campaign.comms.MailFile;
import org.charon.campaign.comms.TerminalFile;
import org.charon.campaign.computer.CharonContext;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.location.LocationFile;
import org.charon.campaign.lore.Note;
import org.charon.campaign.map.Manifest;
import org.charon.campaign.map.MapReader;
import org.charon.campaign.roster.Crew;
import org.charon.campaign.roster.Npcs;
import org.charon.campaign.roster.SessionLog;
import org.charon.campaign.ship.Ship;

/** All kinds of files that a campaign folder holds. */
public final class CampaignFormat {

    /** In the order of the reference page. */
    public static final List<FileKind<?>> FILES = List.of(
            Crew.KIND,
            Npcs.KIND,
            Ship.KIND,
            SessionLog.KIND,
            CharonContext.KIND,
            LocationFile.KIND,
            Note.KIND,
            TerminalFile.KIND,
            MailFile.KIND,
            Manifest.KIND,
            MapReader.KIND,
            StarMap.KIND,
            SystemMap.KIND,
            OrbitMap.KIND);

    private CampaignFormat() {}

    /**
     * @param name of a schema, without {@code .json}
     */
    public static Optional<FileKind<?>> file(String name) {
        return FILES.stream()
                .filter(kind -> kind.name().equals(name))
                .<FileKind<?>>map(kind -> kind)
                .findFirst();
    }
}
