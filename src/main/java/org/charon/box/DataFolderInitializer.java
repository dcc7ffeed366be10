package org.charon.box;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Creates the data folder with restricted permissions before H2 would create a folder that everybody can read. */
@Singleton
final class DataFolderInitializer implements FlywayConfigurationCustomizer {

    @Inject
    DataFolderInitializer(DataFolder folder) {
        folder.file("");
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        // Nothing to configure; injection has created the folder.
    }
}
