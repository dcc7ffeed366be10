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

/** Form login that answers with 200 and a cookie, or with 401, instead of redirects. */
@Singleton
final class FormLogin {
    static final String COOKIE = "quarkus-credential";
    /** Long, because an open event stream does not renew the cookie. */
    static final Duration COOKIE_LIFETIME = Duration.ofDays(7);
    /** Age at which a cookie is renewed. */
    static final Duration COOKIE_RENEWAL_AGE = Duration.ofHours(1);

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
                .timeout(COOKIE_LIFETIME)
                .newCookieInterval(COOKIE_RENEWAL_AGE)
                .encryptionKey(settings.encryptionKey().orElseGet(() -> SessionKey.in(folder)))
                .build();
        security.mechanism(form).mechanism(new SessionCookieCache(form, accounts, InstantSource.system()));
    }

    /** Deletes the cookie in the browser, including one set during this request. */
    static void deleteCookie(RoutingContext context) {
        context.response()
                .addCookie(Cookie.cookie(COOKIE, "")
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(context.request().isSSL())
                        .setSameSite(io.vertx.core.http.CookieSameSite.STRICT)
                        .setMaxAge(0));
    }
}
