package org.charon.account;

import io.quarkus.vertx.http.runtime.FormAuthConfig.CookieSameSite;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.security.Form;
import io.quarkus.vertx.http.security.HttpSecurity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.charon.box.DataFolder;

/** The login: a form that is answered with 200 and a cookie, or 401, and never with a redirect. */
@Singleton
final class FormLogin {
    static final String COOKIE = "quarkus-credential";
    /** An evening is long and a stream is no request: half an hour of listening must not log the GM out. */
    static final Duration COOKIE_LIFE = Duration.ofDays(7);
    /** How old a cookie gets before its browser is sent another one. */
    static final Duration COOKIE_YOUTH = Duration.ofHours(1);

    void install(@Observes HttpSecurity security, VertxHttpConfig settings, DataFolder folder, Accounts accounts) {
        HttpAuthenticationMechanism form = Form.builder()
                .postLocation(LoginRequest.PATH)
                .loginPage(null)
                .errorPage(null)
                .landingPage(null)
                .cookieName(COOKIE)
                .cookiePath("/")
                .httpOnlyCookie()
                .cookieSameSite(CookieSameSite.STRICT)
                .timeout(COOKIE_LIFE)
                .newCookieInterval(COOKIE_YOUTH)
                .encryptionKey(settings.encryptionKey().orElseGet(() -> SessionKey.in(folder)))
                .build();
        security.mechanism(form).mechanism(new KnownCookies(form, accounts, InstantSource.system()));
    }

    /** Takes the cookie away from the browser that sends this request; one that it was just given too. */
    static void forget(RoutingContext context) {
        context.response()
                .addCookie(Cookie.cookie(COOKIE, "")
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(context.request().isSSL())
                        .setSameSite(io.vertx.core.http.CookieSameSite.STRICT)
                        .setMaxAge(0));
    }
}
