package org.charon.account;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.charon.box.DataFolder;
import org.charon.box.StartTrace;
import org.jboss.logging.Logger;

/** Validates logins and sessions, using the users file, the GM's password setting and the ended sessions. */
@Singleton
final class Accounts {
    private static final Logger LOG = Logger.getLogger(Accounts.class);

    /** The GM with the password of the settings, which is never stored. */
    private static final User CONFIGURED_GM = new User(User.GM, Set.of(User.GM), Password.UNMATCHED_HASH);

    private final UserFile file;
    private final Optional<String> configuredPassword;
    private final EndedSessions ended;
    private volatile Optional<User> temporaryGm = Optional.empty();
    private final Event<SessionEnded> events;

    @Inject
    Accounts(DataFolder folder, AccountSettings settings, Event<SessionEnded> events) {
        file = new UserFile(folder);
        configuredPassword = settings.password();
        configuredPassword.ifPresent(Accounts::requireUsable);
        ended = new EndedSessions(folder, FormLogin.COOKIE_LIFETIME, InstantSource.system());
        this.events = events;
    }

    /** Ensures that the GM can log in before requests are accepted. */
    void start(@Observes StartupEvent started) {
        createMissingGm();
        StartTrace.reached("accounts ready");
    }

    private void createMissingGm() {
        if (find(User.GM).isEmpty()) {
            String password = Password.generate();
            User gm = new User(User.GM, Set.of(User.GM), Password.hash(password));
            try {
                file.add(gm);
            } catch (UncheckedIOException readOnly) {
                temporaryGm = Optional.of(gm);
                LOG.warnf("The GM's password is good until Charon stops: %s", readOnly.getMessage());
            }
            // Not logged, because a log may be kept in a file.
            System.out.printf("%nThe GM logs in as user %s with the password %s%n", User.GM, password);
            System.out.println(
                    "It is not shown again; charon.gm.password sets one of your own." + System.lineSeparator());
        }
    }

    private static void requireUsable(String password) {
        if (!Password.isUsable(password)) {
            throw new IllegalArgumentException(
                    "charon.gm.password is too long; use 1 to " + Password.MAX_BYTES + " bytes.");
        }
    }

    /** Checks a password. Takes about 50 ms in all cases, so that timing does not reveal which users exist. */
    boolean accepts(Optional<User> user, String password) {
        boolean matches = Password.matches(password, user.map(User::hash).orElse(Password.UNMATCHED_HASH));
        boolean configured = configuredPassword
                .map(expected -> Password.isSame(password, expected))
                .orElse(false);
        return user.filter(CONFIGURED_GM::equals).isPresent() ? configured : matches && user.isPresent();
    }

    Optional<User> find(String name) {
        return name.equals(User.GM) && configuredPassword.isPresent()
                ? Optional.of(CONFIGURED_GM)
                : file.find(name).or(() -> temporaryGm.filter(gm -> gm.name().equals(name)));
    }

    /** The user of a session; empty if the session has ended or the user was removed. */
    Optional<User> find(SessionPrincipal session) {
        return ended.contains(session.sessionId()) ? Optional.empty() : find(session.username());
    }

    /** Invalidates all cookies of a session. */
    void end(String sessionId) {
        ended.add(sessionId);
        events.fire(new SessionEnded(sessionId));
    }

    static QuarkusSecurityIdentity identity(SessionPrincipal session, User user) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(session)
                .addRoles(user.roles())
                .build();
    }
}
