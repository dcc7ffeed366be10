package org.charon.view.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.charon.campaign.chart.ChartKind;
import org.charon.campaign.map.DoorStatus;
import org.charon.view.state.BridgeFocus;
import org.charon.view.state.CharonMode;
import org.charon.view.state.SystemOverride;
import org.charon.view.state.Token;
import org.charon.view.state.ViewType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The active view as one audience is sent it, over REST and as an event. The group of fields before undo and redo is there only
 * while an encounter at a known location is shown.
 *
 * @param viewType what the screens show
 * @param locationSlug where, as a reference that the API takes; empty for nowhere
 * @param viewSlug further choice within the view
 * @param overlayLocationSlug where the comm terminal stands that lies over the view; empty for none
 * @param overlayTerminalSlug its slug; empty for none
 * @param charonMode whether the ship computer may be asked
 * @param charonLocationPath path of the location it knows about; empty for none
 * @param charonDialogOpen whether its dialog is open
 * @param charonActiveChannel the channel that dialog shows
 * @param charonChannels how things stand on the ship computer's channels, by name
 * @param encounterLevel storey of the current deck
 * @param encounterDeckId the current deck; empty without a map
 * @param encounterRoomVisibility by room id
 * @param encounterDoorStatus by connection id, doors whose state was set
 * @param encounterTokens by token id
 * @param encounterActivePortraits NPC ids in the order shown
 * @param playerMovesAllowed whether players may move their own tokens
 * @param shipSystemOverrides by system
 * @param shipGaugeOverrides points that are left of hull and armour, where the GM set them
 * @param blackout whether the players see a neutral screen
 * @param bridgeFocus where the bridge's map points, with locations as references that the API takes
 * @param joinShown whether the resting screen shows how to join
 * @param campaignEdition another with every change of what this audience may read of the campaign; says nothing else
 * @param revision grows by one with every change, from 1
 * @param instanceId new at every start of the server
 * @param updatedAt when that revision was made, UTC
 * @param encounterNpcData by NPC id
 * @param locationType of the encounter's location
 * @param locationName of the encounter's location
 * @param locationPath slugs from the system down
 * @param locationData the location with its map
 * @param encounterTotalDecks how many decks the audience knows of
 * @param encounterDeckName name of the current deck
 * @param undo what undo would take back, in words; for the GM only, absent if there is nothing; last, because it comes and goes
 *     most often, and the order of the others stays
 * @param redo what redo would do again, in words; for the GM only, absent if there is nothing
 */
// Written with a writer of our own, out of sight of what finds the types that resources answer with.
@RegisterForReflection(registerFullHierarchy = true)
public record ViewState(
        ViewType viewType,
        String locationSlug,
        String viewSlug,
        String overlayLocationSlug,
        String overlayTerminalSlug,
        CharonMode charonMode,
        String charonLocationPath,
        boolean charonDialogOpen,
        String charonActiveChannel,
        Map<String, ChannelStanding> charonChannels,
        int encounterLevel,
        String encounterDeckId,
        Map<String, Boolean> encounterRoomVisibility,
        Map<String, DoorStatus> encounterDoorStatus,
        Map<String, Token> encounterTokens,
        List<String> encounterActivePortraits,
        boolean playerMovesAllowed,
        Map<String, SystemOverride> shipSystemOverrides,
        Map<String, Integer> shipGaugeOverrides,
        boolean blackout,
        BridgeFocus bridgeFocus,
        boolean joinShown,
        String campaignEdition,
        long revision,
        String instanceId,
        Instant updatedAt,
        Map<String, NpcData> encounterNpcData,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String locationType,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String locationName,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        List<String> locationPath,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        LocationData locationData,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Integer encounterTotalDecks,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String encounterDeckName,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String undo,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String redo) {

    /**
     * What a portrait needs.
     *
     * @param id of the NPC
     * @param name what the players read
     * @param portrait URL of an image; empty for none
     */
    public record NpcData(String id, String name, String portrait) {}

    /**
     * The location of the encounter.
     *
     * @param slug its folder's name
     * @param name title
     * @param type system, station, ship, …
     * @param status free text
     * @param description free text
     * @param map its maps; null if it has none
     * @param chart which map of space shows it, for a system, planet or moon without maps; absent if none does
     */
    public record LocationData(
            String slug,
            String name,
            String type,
            String status,
            String description,
            @Schema(nullable = true) SiteView map,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
            ChartKind chart) {}
}
