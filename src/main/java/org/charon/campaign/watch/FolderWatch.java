package org.charon.campaign.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.charon.campaign.Campaign;
import org.charon.campaign.CampaignReader;
import org.charon.campaign.ReadResult;
import org.charon.campaign.folder.FileCache;
import org.charon.campaign.folder.FolderSnapshot;
import org.charon.campaign.problem.Problem;

/**
 * Follows a campaign folder from look to look. Not safe for several threads: one owner looks, again and again. Looking is comparing the
 * times and sizes of all files, which works on every kind of drive, unlike the notices of the operating system.
 */
public final class FolderWatch {

    /** Looks that must find the folder at rest before it is read; so many are tried at most. */
    private static final int MOST_LOOKS = 5;

    private final Path folder;
    private final CampaignReader reader;
    private final Pause pause;
    private final Consumer<Campaign> listener;
    private ReadResult last;
    private Campaign shown;

    /** Lets a moment pass, in which a program that is writing a file may finish. */
    @FunctionalInterface
    public interface Pause {

        /**
         * @throws InterruptedException if there is to be no more waiting
         */
        void pass() throws InterruptedException;
    }

    public FolderWatch(Path folder, CampaignReader reader, Pause pause, Consumer<Campaign> listener) {
        this.folder = folder;
        this.reader = reader;
        this.pause = pause;
        this.listener = listener;
    }

    /**
     * Looks at the folder, and hands on a new snapshot if anything has changed. The first look always does.
     *
     * @throws InterruptedException if the pause is
     */
    public void look() throws InterruptedException {
        FolderSnapshot look;
        try {
            look = FolderSnapshot.at(folder);
            boolean same = last != null && look.equals(last.snapshot());
            if (same && last.cache().stable() && shown == last.campaign()) {
                return;
            }
            if (last != null && !same) {
                look = atRest(look);
            }
        } catch (IOException e) {
            unreadable();
            return;
        }
        ReadResult next = reader.read(look, last == null ? FileCache.EMPTY : last.cache());
        if (next.campaign().equals(shown)) {
            // A file was touched, but says what it said: the snapshot in use stays the very same, and nobody is told of
            // nothing.
            last = new ReadResult(shown, look, next.cache());
        } else {
            last = next;
            show(next.campaign());
        }
    }

    private FolderSnapshot atRest(FolderSnapshot first) throws IOException, InterruptedException {
        FolderSnapshot look = first;
        for (int i = 0; i < MOST_LOOKS; i++) {
            pause.pass();
            FolderSnapshot again = FolderSnapshot.at(folder);
            if (again.equals(look)) {
                return again;
            }
            look = again;
        }
        return look;
    }

    private void unreadable() {
        Campaign before = last == null ? Campaign.EMPTY : last.campaign();
        List<Problem> problems = new ArrayList<>();
        problems.add(new Problem(
                "",
                0,
                "The campaign folder is missing or cannot be read. Check charon.campaign.dir, and who may read the folder.",
                last == null
                        ? "There is no campaign: no locations, maps or people."
                        : "The campaign stays in use as it was last read."));
        problems.addAll(before.problems());
        if (shown == null || !shown.problems().equals(problems)) {
            show(before.withProblems(problems));
        }
    }

    private void show(Campaign campaign) {
        shown = campaign;
        listener.accept(campaign);
    }
}
