package org.charon.page;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Redirects page addresses without a trailing slash to those with one. */
@Singleton
public class TrailingSlashRedirect {

    private static final List<String> PAGES = List.of("terminal", "gmconsole", "messages", "login");

    void install(@Observes Router router) {
        PAGES.forEach(page -> router.get("/" + page).handler(request -> redirect(request, page)));
    }

    private static void redirect(RoutingContext request, String page) {
        // Vert.x routes match with and without the trailing slash.
        if (request.request().path().endsWith("/")) {
            request.next();
            return;
        }
        String query = request.request().query();
        request.response()
                .setStatusCode(302)
                .putHeader("Location", "/" + page + "/" + (query == null ? "" : "?" + query))
                .end();
    }
}
