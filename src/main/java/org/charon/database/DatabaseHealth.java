package org.charon.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check. Not a liveness check, since the database recovers without a restart. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {
    private final Database database;

    @Inject
    DatabaseHealth(Database database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> advice = database.advice();
        var answer = HealthCheckResponse.named("database").status(advice.isEmpty());
        advice.ifPresent(words -> answer.withData("advice", words));
        return answer.build();
    }
}
