package org.charon.computer.draft;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.charon.computer.draft.DraftException.Kind;

/**
 * Requests a draft and retries once after a transient failure. The timeout covers a whole attempt, since a service may keep
 * sending slowly.
 */
public final class RetryingDrafter {

    private final Drafter drafter;
    private final Duration timeout;
    private final ScheduledExecutorService timer;
    private final FailureLog log;

    /** The timer cancels an attempt after the timeout. */
    public RetryingDrafter(Drafter drafter, Duration timeout, ScheduledExecutorService timer, FailureLog log) {
        this.drafter = drafter;
        this.timeout = timeout;
        this.timer = timer;
        this.log = log;
    }

    /** Drafts a reply, cleaned up and ready to send; the exception is that of the last attempt. */
    public String draft(Prompt prompt, String speaker) throws DraftException {
        try {
            return attempt(prompt, speaker);
        } catch (DraftException e) {
            if (!e.kind().isRetryable()) {
                throw e;
            }
            return attempt(prompt, speaker);
        }
    }

    private String attempt(Prompt prompt, String speaker) throws DraftException {
        FutureTask<String> task = new FutureTask<>(() -> drafter.draft(prompt));
        ScheduledFuture<?> timeoutTask =
                timer.schedule(() -> task.cancel(true), timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            task.run();
            String reply = ReplyText.of(task.get(), speaker, prompt.maxLength());
            if (reply.isEmpty()) {
                throw new DraftException(Kind.EMPTY);
            }
            return reply;
        } catch (CancellationException e) {
            // The drafter may have restored the interrupt flag.
            Thread.interrupted();
            throw new DraftException(Kind.TIMEOUT);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DraftException failure) {
                throw failure;
            }
            log.unexpected(e.getCause());
            throw new DraftException(Kind.UNEXPECTED);
        } catch (InterruptedException e) {
            throw new DraftException(Kind.STOPPED);
        } finally {
            timeoutTask.cancel(false);
        }
    }
}
