package org.charon.campaign.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.charon.campaign.Campaign;
import org.charon.campaign.Campaigns;

/** A campaign folder of a star, a planet and a moon, to put charts into. */
final class ChartFolder {

    private final Path folder;

    ChartFolder(Path folder) {
        this.folder = folder;
        write("galaxy/sun/location.yaml", "{name: Sun, type: system}");
        write("galaxy/sun/rock/location.yaml", "{name: Rock, type: planet}");
        write("galaxy/sun/rock/pebble/location.yaml", "{name: Pebble, type: moon}");
    }

    ChartFolder stars(String yaml) {
        return write("galaxy/star_map.yaml", yaml);
    }

    ChartFolder system(String yaml) {
        return write("galaxy/sun/system_map.yaml", yaml);
    }

    ChartFolder planet(String yaml) {
        return write("galaxy/sun/rock/orbit_map.yaml", yaml);
    }

    ChartFolder moon(String yaml) {
        return write("galaxy/sun/rock/pebble/orbit_map.yaml", yaml);
    }

    ChartFolder location(String path, String yaml) {
        return write("galaxy/" + path + "/location.yaml", yaml);
    }

    Campaign read() {
        return Campaigns.at(folder);
    }

    private ChartFolder write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
