package org.charon.stream.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.FileRegion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long frames are kept in shared files in memory. */
class SharedFrameFilesTest {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final int FILE = 256 * 1024;
    private static final int LONG = 16_001;

    private final Random random = new Random(1);

    @BeforeEach
    void systemHasFilesInMemory() {
        assumeTrue(Files.isDirectory(MEMORY), "only Linux has them there");
    }

    @Test
    void every_region_holds_the_whole_frame() throws IOException {
        SharedFrameFiles files = SharedFrameFiles.in(MEMORY, FILE);
        ByteBuf first = frame(LONG);
        ByteBuf second = frame(SharedFrameFiles.MIN_FRAME);

        SharedFrameFiles.Slice here = files.write(first).orElseThrow();
        SharedFrameFiles.Slice there = files.write(second).orElseThrow();

        for (int screen = 0; screen < 3; screen++) {
            assertThat(read(here)).isEqualTo(bytes(first));
            assertThat(read(there)).isEqualTo(bytes(second));
        }
    }

    @Test
    void what_is_being_sent_stays_readable_until_it_is_sent() throws IOException {
        SharedFrameFiles files = SharedFrameFiles.in(MEMORY, FILE);
        ByteBuf frame = frame(LONG);
        SharedFrameFiles.Slice slice = files.write(frame).orElseThrow();
        FileRegion slow = slice.region();

        slice.release();
        files.close();

        assertThat(read(slow)).isEqualTo(bytes(frame));
        assertThat(slice.refCnt()).as("nobody has it any more").isZero();
    }

    @Test
    void a_short_frame_is_not_kept() {
        assertThat(SharedFrameFiles.in(MEMORY, FILE).write(frame(SharedFrameFiles.MIN_FRAME - 1)))
                .isEmpty();
    }

    @Test
    void the_files_stay_within_their_limit() {
        SharedFrameFiles files = SharedFrameFiles.in(MEMORY, 2 * FILE);
        SharedFrameFiles.Slice held = files.write(frame(FILE)).orElseThrow();
        SharedFrameFiles.Slice brief = files.write(frame(FILE)).orElseThrow();

        assertThat(files.write(frame(LONG)))
                .as("both files are in somebody's hands")
                .isEmpty();

        brief.release();
        assertThat(files.write(frame(LONG))).as("one is free again").isPresent();
        assertThat(held.refCnt()).isEqualTo(1);
    }

    @Test
    void a_frame_longer_than_a_file_has_a_file_of_its_own() throws IOException {
        SharedFrameFiles files = SharedFrameFiles.in(MEMORY, 4 * FILE);
        ByteBuf frame = frame(2 * FILE + 1);

        assertThat(read(files.write(frame).orElseThrow())).isEqualTo(bytes(frame));
    }

    @Test
    void no_other_process_can_open_the_files() throws IOException {
        List<Path> before = files();
        SharedFrameFiles files = SharedFrameFiles.in(MEMORY, FILE);

        Optional<SharedFrameFiles.Slice> slice = files.write(frame(LONG));

        assertThat(slice).isPresent();
        assertThat(files()).as("they have no name").isEqualTo(before);
    }

    @Test
    void no_files_are_made_outside_of_tmpfs(@TempDir Path folder) throws IOException {
        assumeTrue(!Files.getFileStore(folder).type().equals("tmpfs"), "the folder for tests is memory itself");

        assertThat(SharedFrameFiles.in(folder, FILE).write(frame(LONG))).isEmpty();
        assertThat(SharedFrameFiles.in(folder.resolve("missing"), FILE).write(frame(LONG)))
                .isEmpty();
        assertThat(SharedFrameFiles.disabled().write(frame(LONG))).isEmpty();
    }

    private ByteBuf frame(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Unpooled.directBuffer(length).writeBytes(bytes);
    }

    private static byte[] bytes(ByteBuf frame) {
        byte[] bytes = new byte[frame.readableBytes()];
        frame.getBytes(frame.readerIndex(), bytes);
        return bytes;
    }

    private static byte[] read(SharedFrameFiles.Slice slice) throws IOException {
        return read(slice.region());
    }

    private static byte[] read(FileRegion region) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WritableByteChannel screen = Channels.newChannel((OutputStream) out);
        while (region.transferred() < region.count()) {
            region.transferTo(screen, region.transferred());
        }
        region.release();
        return out.toByteArray();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(MEMORY)) {
            return files.filter(file -> file.getFileName().toString().startsWith("charon-"))
                    .sorted()
                    .toList();
        }
    }
}
