package org.charon.computer;

import java.util.List;
import java.util.random.RandomGenerator;
import org.charon.campaign.Campaign;
import org.charon.view.state.Message;

/** Replies of the campaign for use without a language model; blank ones are left out, long ones cut to the message limit. */
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
