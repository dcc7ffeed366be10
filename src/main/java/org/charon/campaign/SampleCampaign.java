package org.charon.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * The bundled campaign, brought out of the program into a folder where it is read like any other. A later version of the program brings
 * a later version of it, but what somebody has changed, deleted or added there is theirs and stays.
 */
final class SampleCampaign {

    private static final String FOLDER = "sample-campaign";

    /** Begins the index's first line, which goes on with a digest of all the files. */
    private static final String DIGEST = "# ";

    /** Notes each file that was unpacked, with the checksum it then had; hidden, so that it is no part of the campaign. */
    private static final String NOTES = ".unpacked";

    private final ClassLoader resources;

    SampleCampaign(ClassLoader resources) {
        this.resources = resources;
    }

    /**
     * Brings the campaign's files into a folder below the data folder; into one for temporary files if that cannot be written.
     *
     * @param data the data folder
     * @return the campaign's folder
     * @throws IOException if neither can be written
     */
    Path unpack(Path data) throws IOException {
        try {
            return into(data.resolve(FOLDER));
        } catch (IOException e) {
            return into(Files.createTempDirectory("charon-").resolve(FOLDER));
        }
    }

    private Path into(Path target) throws IOException {
        Files.createDirectories(target);
        List<String> index = index();
        String digest = index.get(0);
        if (digest.equals(unpackedDigest(target))) {
            return target;
        }
        Map<String, Long> before = notes(target);
        Map<String, Long> now = new TreeMap<>();
        for (String name : index.subList(1, index.size())) {
            byte[] content = content(FOLDER + "/" + name);
            now.put(name, checksum(content));
            if (isOurs(target.resolve(name), before.get(name))) {
                Files.createDirectories(target.resolve(name).getParent());
                write(target.resolve(name), content);
            }
        }
        for (Map.Entry<String, Long> old : before.entrySet()) {
            Path file = target.resolve(old.getKey());
            if (!now.containsKey(old.getKey()) && Files.exists(file) && isOurs(file, old.getValue())) {
                Files.delete(file);
            }
        }
        StringBuilder notes = new StringBuilder(digest).append('\n');
        now.forEach((name, sum) -> notes.append(sum).append(' ').append(name).append('\n'));
        write(target.resolve(NOTES), notes.toString().getBytes(StandardCharsets.UTF_8));
        return target;
    }

    /** Whether the file is as it was unpacked, or was never unpacked and is not there. */
    private static boolean isOurs(Path file, Long unpacked) throws IOException {
        if (!Files.isRegularFile(file)) {
            return unpacked == null && Files.notExists(file);
        }
        return unpacked != null && checksum(Files.readAllBytes(file)) == unpacked;
    }

    /** An unchanged file is left alone: its time tells the next look that it has not changed. */
    private static void write(Path file, byte[] content) throws IOException {
        if (!Files.isRegularFile(file) || checksum(Files.readAllBytes(file)) != checksum(content)) {
            // In one step, so that a program ended in the middle leaves no half of a file behind.
            Path part = Files.createTempFile(file.getParent(), ".", ".part");
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Map<String, Long> notes(Path target) throws IOException {
        Map<String, Long> notes = new LinkedHashMap<>();
        if (Files.isRegularFile(target.resolve(NOTES))) {
            for (String line : Files.readAllLines(target.resolve(NOTES))) {
                int space = line.indexOf(' ');
                if (line.matches("\\d{1,10} .+")) {
                    notes.put(line.substring(space + 1), Long.valueOf(line.substring(0, space)));
                }
            }
        }
        return notes;
    }

    /** The digest of the version that was unpacked last; empty if none was. With the same one there is nothing to do. */
    private static String unpackedDigest(Path target) throws IOException {
        Path notes = target.resolve(NOTES);
        if (!Files.isRegularFile(notes)) {
            return "";
        }
        try (BufferedReader lines = Files.newBufferedReader(notes)) {
            String first = lines.readLine();
            return first != null && first.startsWith(DIGEST) ? first : "";
        }
    }

    /** The digest's line, then the name of each file. */
    private List<String> index() throws IOException {
        List<String> lines = new String(content(FOLDER + ".index"), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .map(name -> name.replace('\\', '/'))
                .filter(name -> !name.isEmpty())
                .toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(DIGEST)) {
            throw new IOException("the program's index of the sample campaign is damaged");
        }
        return lines;
    }

    private byte[] content(String name) throws IOException {
        try (InputStream in = resources.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the program does not hold " + name);
            }
            return in.readAllBytes();
        }
    }

    private static long checksum(byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content, 0, content.length);
        return checksum.getValue();
    }
}
