package org.charon.box;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Has the data folder made, for its owner alone, before the database would make one that everybody can read. */
@Singleton
final class FolderBeforeDatabase implements FlywayConfigurationCustomizer {

    @Inject
    FolderBeforeDatabase(DataFolder folder) {
        folder.file("");
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        // Being made in time is all that is asked.
    }
}
