package org.charon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application as a separate process on a free port. Needs {@code mvnw package}, as failsafe does. */
public final class RunningCharon implements AutoCloseable {
    /** Written by the Quarkus build. */
    private static final Path ARTIFACT = Path.of("target/quarkus-artifact.properties");

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    /** Generous for a busy build machine. */
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final URI uri;

    private RunningCharon(Process process) {
        this.process = process;
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(port), "output of charon");
        reader.setDaemon(true);
        reader.start();
        try {
            uri = URI.create("http://localhost:" + port.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS) + "/");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new AssertionError("Charon did not start; it said:\n" + output, e);
        }
    }

    /**
     * Starts a server and waits until it is ready.
     *
     * @param dataDir its parent must exist and becomes the working directory
     * @param properties settings as {@code name=value}
     */
    public static RunningCharon start(Path dataDir, String... properties) {
        return startUnder(List.of(), dataDir, properties);
    }

    /** Like {@link #start}, with a command prefix that restricts the process. */
    public static RunningCharon startUnder(List<String> wrapper, Path dataDir, String... properties) {
        return new RunningCharon(launchServer(wrapper, dataDir, properties));
    }

    /** Starts a server that is expected to fail, and waits for its exit. */
    public static Finished startExpectingFailure(Path dataDir, String... properties) {
        return finish(launchServer(List.of(), dataDir, properties), "");
    }

    private static Process launchServer(List<String> wrapper, Path dataDir, String... properties) {
        List<String> command = new ArrayList<>(wrapper);
        List<String> settings = new ArrayList<>(List.of("quarkus.http.port=0", "charon.data.dir=" + dataDir));
        settings.addAll(Arrays.asList(properties));
        command.addAll(command(settings));
        // A folder below a file cannot have its parent as the working directory.
        Path parent = dataDir.toAbsolutePath().getParent();
        return launch(command, Files.isDirectory(parent) ? parent : parent.getParent());
    }

    /** Runs a command and waits for its exit. */
    public static Finished run(Path dataDir, String input, String... args) {
        List<String> command = command(List.of("charon.data.dir=" + dataDir));
        command.addAll(List.of(args));
        return finish(launch(command, dataDir.toAbsolutePath().getParent()), input);
    }

    private static Finished finish(Process process, String input) {
        try {
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The command did not end; it said:\n" + output);
            }
            return new Finished(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Exit status and output, including errors. */
    public record Finished(int status, String output) {}

    /** With a trailing slash. */
    public URI uri() {
        return uri;
    }

    public long pid() {
        return process.pid();
    }

    /** Output so far. */
    public String output() {
        return output.toString();
    }

    /** Kills the process, like a power failure. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Terminates the process, like a service manager. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() {
        kill();
    }

    /** Path without a leading slash; cookie empty for none. */
    public HttpResponse<String> get(String path, String cookie) {
        return send(HttpRequest.newBuilder(uri.resolve(path)).header("Cookie", cookie));
    }

    /** Path without a leading slash; cookie empty for none. */
    public HttpResponse<String> post(String path, String cookie, String json) {
        return send(HttpRequest.newBuilder(uri.resolve(path))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Logs in and returns the {@code Cookie} header; empty if refused. */
    public String login(String name, String password) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri.resolve("j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("j_username=" + name + "&j_password=" + password)));
        return answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer; Charon said:\n" + output, e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void read(CompletableFuture<Integer> port) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                output.append(line).append('\n');
                Matcher listening = LISTENING.matcher(line);
                if (listening.find()) {
                    port.complete(Integer.parseInt(listening.group(1)));
                }
                line = lines.readLine();
            }
        } catch (IOException killed) {
            // The process has ended.
        }
        port.completeExceptionally(new IllegalStateException("The process has ended."));
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Charon did not end; it said:\n" + output);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The native binary or the jar, whichever was built last. */
    private static List<String> command(List<String> settings) {
        Properties artifact = new Properties();
        try (Reader notes = Files.newBufferedReader(ARTIFACT)) {
            artifact.load(notes);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no " + ARTIFACT + "; run ./mvnw package first.", e);
        }
        boolean isBinary = artifact.getProperty("type").equals("native");
        Path program = ARTIFACT.resolveSibling(artifact.getProperty("path")).toAbsolutePath();
        List<String> command = new ArrayList<>();
        if (isBinary) {
            command.add(program.toString());
        } else {
            // Full compilation does not pay for short runs.
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1"));
        }
        settings.forEach(setting -> command.add("-D" + setting));
        if (!isBinary) {
            command.addAll(List.of("-jar", program.toString()));
        }
        return command;
    }

    private static Process launch(List<String> command, Path workDir) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(workDir.toFile()).redirectErrorStream(true);
        // Settings of the developer's environment must not affect the tests.
        builder.environment().keySet().removeIf(name -> name.startsWith("CHARON_") || name.startsWith("QUARKUS_"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
