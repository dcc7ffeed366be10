package org.charon.computer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The canned replies available to the GM: the GM's own, newest first, then the campaign's in the order of its file. */
public record CannedReplyView(List<Line> replies) {

    /** Where a reply comes from. */
    @Schema(name = "CannedReplySource")
    public enum Source {
        CAMPAIGN,
        GM
    }

    /** One reply; {@code id} is null for a reply of the campaign. */
    @Schema(name = "CannedReply")
    public record Line(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true)
            Long id,

            String text,
            Source source) {}

    static CannedReplyView of(List<CannedReply> own, CannedReplies campaign) {
        return new CannedReplyView(Stream.concat(
                        own.stream().map(reply -> new Line(reply.id, reply.text, Source.GM)),
                        campaign.lines().stream().map(line -> new Line(null, line, Source.CAMPAIGN)))
                .toList());
    }
}
