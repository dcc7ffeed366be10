package org.charon.computer;

import java.util.List;
import java.util.random.RandomGenerator;
import org.charon.campaign.Campaign;
import org.charon.view.state.Message;

/**
 * What the ship computer says when nobody drafts anything better.
 *
 * @param lines the campaign's own, blank ones left out, each cut to what a message may hold
 */
public record CannedReplies(List<String> lines) {

    /** Said in a campaign that brings no lines. */
    static final String DEFAULT = "No reading. Ask again later.";

    /** Copies the list so that the record cannot change. */
    public CannedReplies {
        lines = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.substring(0, Math.min(line.length(), Message.CONTENT_LIMIT)))
                .toList();
    }

    /**
     * @param campaign the snapshot in use
     * @return its computer's own lines
     */
    public static CannedReplies of(Campaign campaign) {
        return new CannedReplies(campaign.charon().fallbackResponses());
    }

    /**
     * @param random chooses
     * @return one of the lines
     */
    public String draw(RandomGenerator random) {
        return lines.isEmpty() ? DEFAULT : lines.get(random.nextInt(lines.size()));
    }
}
