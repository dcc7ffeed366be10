package org.charon.computer;

import java.util.List;
import java.util.random.RandomGenerator;
import org.charon.campaign.Campaign;
import org.charon.view.state.Message;

/**
 * The replies that the ship computer gives when no language model is available.
 *
 * @param lines from the campaign, without blank ones, each cut to the message limit
 */
public record CannedReplies(List<String> lines) {

    /** Used when the campaign has no lines. */
    static final String DEFAULT = "No reading. Ask again later.";

    /** Copies the list so that the record is immutable. */
    public CannedReplies {
        lines = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.substring(0, Math.min(line.length(), Message.CONTENT_LIMIT)))
                .toList();
    }

    /** The canned replies of a campaign. */
    public static CannedReplies of(Campaign campaign) {
        return new CannedReplies(campaign.charon().fallbackResponses());
    }

    /** A random line. */
    public String random(RandomGenerator random) {
        return lines.isEmpty() ? DEFAULT : lines.get(random.nextInt(lines.size()));
    }
}
