package org.charon.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a file keeps from the players is decided in this package: nobody else may read the mark to decide it once more. */
class DisclosureTest {

    private static final Path SOURCES = Path.of("src/main/java/org/charon");
    private static final Pattern MARK = Pattern.compile("gm_only|gmOnly\\(\\)|\\bGmOnly\\b");

    @Test
    void noOtherPackageReadsTheMark() throws IOException {
        assertThat(readers(SOURCES)).isNotEmpty().allMatch(file -> file.startsWith(SOURCES.resolve("campaign")));
    }

    private static List<Path> readers(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(DisclosureTest::readsTheMark)
                    .toList();
        }
    }

    private static boolean readsTheMark(Path file) {
        try {
            return MARK.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
