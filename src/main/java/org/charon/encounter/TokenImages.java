package org.charon.encounter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.charon.campaign.Campaign;
import org.charon.campaign.format.Labels;
import org.charon.campaign.roster.CrewMember;
import org.charon.campaign.roster.Npc;
import org.charon.view.state.TokenType;

/** Images for new tokens: crew first, then NPCs, then loose image files. */
public record TokenImages(List<TokenImage> images) {

    /** Folder of loose images, which need not belong to an NPC. */
    private static final String LOOSE = "campaign/NPCs/images";

    /**
     * An image with suggestions for the token's name and type.
     *
     * @param url path on this server; empty for a person without a portrait
     * @param source crew, npc or file
     */
    public record TokenImage(String id, String name, TokenType type, String url, String source) {}

    /**
     * A file that is somebody's portrait is listed once, as theirs. Names and portraits that only the GM may see are left out, because
     * players see the token made from them.
     */
    static TokenImages of(Campaign campaign) {
        List<TokenImage> images = new ArrayList<>();
        campaign.crew().stream()
                .map(CrewMember::forPlayers)
                .forEach(member -> images.add(new TokenImage(
                        "crew-" + member.id(), member.name(), TokenType.PLAYER, member.portrait(), "crew")));
        campaign.npcs().stream()
                .map(Npc::forPlayers)
                .forEach(npc -> images.add(
                        new TokenImage("npc-" + npc.id(), npc.name(), TokenType.NPC, npc.portrait(), "npc")));
        Set<String> taken = new HashSet<>();
        campaign.crew().forEach(member -> taken.add(member.portrait()));
        campaign.npcs().forEach(npc -> taken.add(npc.portrait()));
        campaign.images().below(LOOSE).stream()
                .filter(image -> !taken.contains(image.url()))
                .forEach(image -> images.add(new TokenImage(
                        "file-" + image.entry().name(),
                        Labels.readable(image.entry().stem()),
                        TokenType.CREATURE,
                        image.url(),
                        "file")));
        return new TokenImages(images);
    }
}
