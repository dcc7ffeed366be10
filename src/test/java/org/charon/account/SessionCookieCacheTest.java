package org.charon.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.charon.box.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionCookieCacheTest {

    @Inject
    Accounts accounts;

    @Inject
    DataFolder folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2183-06-01T20:00:00Z"));
    private final SessionPrincipal session = SessionPrincipal.login("dallas");
    private UserFile users;
    private SessionCookieCache cookies;

    @BeforeEach
    void dallasHasAnAccount() {
        users = new UserFile(folder);
        users.add(new User("dallas", Set.of("player"), Password.hash("egg")));
        cookies = new SessionCookieCache(null, accounts, now::get);
        cookies.put(
                "cookie",
                accounts.find(session)
                        .map(user -> Accounts.identity(session, user))
                        .orElseThrow());
    }

    @AfterEach
    void dallasIsGone() {
        users.remove("dallas");
    }

    @Test
    void aCookieIsCachedForAWhile() {
        now.set(now.get().plus(SessionCookieCache.MAX_AGE).minusMillis(1));
        assertThat(cookies.find("cookie").map(SecurityIdentity::getPrincipal)).contains(session);
        assertThat(cookies.find("cookie").orElseThrow().getRoles()).containsExactly("player");
        assertThat(cookies.find("another")).isEmpty();
        now.set(now.get().plusMillis(1));
        assertThat(cookies.find("cookie")).isEmpty();
    }

    @Test
    void aClockSetBackInvalidatesTheEntry() {
        now.set(now.get().minusSeconds(1));
        assertThat(cookies.find("cookie")).isEmpty();
    }

    @Test
    void anEndedSessionIsAnonymousAtOnce() {
        accounts.end(session.sessionId());
        assertThat(cookies.find("cookie").map(SecurityIdentity::isAnonymous)).contains(true);
    }

    @Test
    void aCachedUserWhoIsRemovedIsAnonymousAtOnce() {
        users.remove("dallas");
        assertThat(cookies.find("cookie").map(SecurityIdentity::isAnonymous)).contains(true);
    }

    @Test
    void aChangedRoleAppliesAtOnce() {
        users.remove("dallas");
        users.add(new User("dallas", Set.of("gm"), Password.hash("egg")));
        assertThat(cookies.find("cookie").orElseThrow().getRoles()).containsExactly("gm");
    }

    @Test
    void anonymousIdentitiesAreNotCached() {
        cookies.put("nobody", SessionProvider.anonymous());
        assertThat(cookies.find("nobody")).isEmpty();
    }

    @Test
    void theCacheIsBounded() {
        SecurityIdentity identity = cookies.find("cookie").orElseThrow();
        for (int i = 0; i < SessionCookieCache.MAX_ENTRIES; i++) {
            cookies.put("cookie " + i, identity);
        }
        assertThat(cookies.find("cookie")).isEmpty();
        assertThat(cookies.find("cookie " + (SessionCookieCache.MAX_ENTRIES - 1)))
                .isPresent();
    }

    @Test
    void aCookieInUseEndsWithItsSession() {
        String cookie = encryptedCookie(Instant.now().plus(FormLogin.COOKIE_LIFETIME));
        for (int i = 0; i < 3; i++) {
            assertThat(visitor(cookie)).isEqualTo("dallas");
        }
        given().cookie(FormLogin.COOKIE, cookie).post("/api/logout/").then().statusCode(200);
        assertThat(visitor(cookie)).isEmpty();
    }

    @Test
    void onlyAnOldCookieIsRenewed() {
        Instant expiry = Instant.now().plus(FormLogin.COOKIE_LIFETIME);
        String young =
                encryptedCookie(expiry.minus(FormLogin.COOKIE_RENEWAL_AGE).plusSeconds(60));
        String old = encryptedCookie(expiry.minus(FormLogin.COOKIE_RENEWAL_AGE).minusSeconds(60));
        for (int i = 0; i < 2; i++) {
            assertThat(successor(young)).isEmpty();
            String next = successor(old).orElseThrow();
            assertThat(next).isNotEqualTo(old);
            assertThat(visitor(next)).isEqualTo("dallas");
        }
    }

    @Test
    void aCookieInUseExpiresOnTime() {
        Instant expiry = Instant.now().plusSeconds(3);
        String cookie = encryptedCookie(expiry);
        await().atMost(SessionCookieCache.MAX_AGE.dividedBy(3)).until(() -> visitor(cookie), String::isEmpty);
        assertThat(Instant.now()).isAfter(expiry);
        assertThat(Duration.between(expiry, Instant.now())).isLessThan(SessionCookieCache.MAX_AGE);
    }

    private static String visitor(String cookie) {
        return given().cookie(FormLogin.COOKIE, cookie).get("/api/me/").path("username");
    }

    private static Optional<String> successor(String cookie) {
        Response answer = given().cookie(FormLogin.COOKIE, cookie).get("/api/me/");
        return Optional.ofNullable(answer.getCookie(FormLogin.COOKIE));
    }

    /** A cookie in Quarkus' format. */
    private String encryptedCookie(Instant expiry) {
        try {
            byte[] iv = new byte[12];
            new SecureRandom().nextBytes(iv);
            byte[] key = MessageDigest.getInstance("SHA-256")
                    .digest(SessionKey.in(folder).getBytes(StandardCharsets.UTF_8));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
            byte[] content =
                    cipher.doFinal((expiry.toEpochMilli() + ":" + session.getName()).getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(1 + iv.length + content.length)
                    .put((byte) iv.length)
                    .put(iv)
                    .put(content)
                    .array();
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
