package org.charon.campaign;

import org.charon.campaign.folder.FolderLook;
import org.charon.campaign.folder.Memory;

/**
 * The outcome of reading a campaign folder.
 *
 * @param campaign the snapshot
 * @param look the folder as it was
 * @param memory what the next reading needs of this one
 */
public record Reading(Campaign campaign, FolderLook look, Memory memory) {}
