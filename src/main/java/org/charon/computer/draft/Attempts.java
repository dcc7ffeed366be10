package org.charon.computer.draft;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.charon.computer.draft.DraftFailure.Kind;

/**
 * Asks for a draft, and once more if that may help. Each attempt has its time as a whole: a service that sends a word every second is too
 * slow all the same.
 */
public final class Attempts {

    private final Drafter drafter;
    private final Duration timeout;
    private final ScheduledExecutorService alarms;
    private final FailureLog log;

    /**
     * @param drafter asked in the caller's thread
     * @param timeout of one attempt
     * @param alarms ends an attempt that takes too long
     * @param log takes what is not a {@link DraftFailure}
     */
    public Attempts(Drafter drafter, Duration timeout, ScheduledExecutorService alarms, FailureLog log) {
        this.drafter = drafter;
        this.timeout = timeout;
        this.alarms = alarms;
        this.log = log;
    }

    /**
     * @param prompt what is asked
     * @param speaker the ship computer's name
     * @return the reply, fit to be said
     * @throws DraftFailure that of the second attempt, or of the first if a second would be in vain
     */
    public String draft(Prompt prompt, String speaker) throws DraftFailure {
        try {
            return once(prompt, speaker);
        } catch (DraftFailure e) {
            if (!e.kind().isPassing()) {
                throw e;
            }
            return once(prompt, speaker);
        }
    }

    private String once(Prompt prompt, String speaker) throws DraftFailure {
        FutureTask<String> attempt = new FutureTask<>(() -> drafter.draft(prompt));
        ScheduledFuture<?> alarm =
                alarms.schedule(() -> attempt.cancel(true), timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            attempt.run();
            String reply = ReplyText.of(attempt.get(), speaker, prompt.maxLength());
            if (reply.isEmpty()) {
                throw new DraftFailure(Kind.EMPTY);
            }
            return reply;
        } catch (CancellationException e) {
            // Whoever was interrupted may have passed it on.
            Thread.interrupted();
            throw new DraftFailure(Kind.TIMEOUT);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DraftFailure failure) {
                throw failure;
            }
            log.unexpected(e.getCause());
            throw new DraftFailure(Kind.UNEXPECTED);
        } catch (InterruptedException e) {
            throw new DraftFailure(Kind.STOPPED);
        } finally {
            alarm.cancel(false);
        }
    }
}
