package org.charon.database;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import org.charon.wire.ExceptionMappers;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers requests that failed because of the database with what to do about it. */
public final class DatabaseExceptionMapper {
    private final Database database;
    private final ExceptionMappers mappers;

    @Inject
    DatabaseExceptionMapper(Database database, ExceptionMappers mappers) {
        this.database = database;
        this.mappers = mappers;
    }

    @ServerExceptionMapper({PersistenceException.class, RollbackException.class, QuarkusTransactionException.class})
    Response failed(Exception failure) {
        return database.refusalFor(failure).map(mappers::refused).orElseGet(() -> mappers.unexpected(failure));
    }
}
