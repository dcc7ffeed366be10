package org.charon.computer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The replies that the GM has at hand.
 *
 * @param replies the GM's own, the newest first, then the campaign's in the order of its file
 */
public record CannedReplyView(List<Line> replies) {

    /** Whose a line is. */
    @Schema(name = "CannedReplySource")
    public enum Source {
        /** The campaign's file. */
        CAMPAIGN,
        /** The GM's own, kept with the data of this server. */
        GM
    }

    /**
     * One reply.
     *
     * @param id to remove it by; null if the campaign's
     * @param text what the ship computer would say
     * @param source whose it is
     */
    @Schema(name = "CannedReply")
    public record Line(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true)
            Long id,

            String text,
            Source source) {}

    /**
     * @param own the GM's own, in the order in which they are shown
     * @param campaign the campaign's
     * @return both
     */
    static CannedReplyView of(List<CannedReply> own, CannedReplies campaign) {
        return new CannedReplyView(Stream.concat(
                        own.stream().map(reply -> new Line(reply.id, reply.text, Source.GM)),
                        campaign.lines().stream().map(line -> new Line(null, line, Source.CAMPAIGN)))
                .toList());
    }
}
