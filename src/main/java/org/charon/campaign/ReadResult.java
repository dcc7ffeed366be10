package org.charon.campaign;

import org.charon.campaign.folder.FileCache;
import org.charon.campaign.folder.FolderSnapshot;

/**
 * The outcome of reading a campaign folder.
 *
 * @param campaign what was read
 * @param snapshot the folder's files when it was read
 * @param cache for the next reading
 */
public record ReadResult(Campaign campaign, FolderSnapshot snapshot, FileCache cache) {}
