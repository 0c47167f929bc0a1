package chat.parley.bench.file;

import chat.parley.bench.Figure;
import chat.parley.bench.ServerProcess;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.protocol.operation.FileRequest.DiscardFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

/// One large file, up and down through the client's code, beside a bare transfer of the same bytes
/// to and from the same server; and what else is promised of files.
///
/// Run by `make file-bench`; writes a Markdown report to standard output. Takes the size in MiB.
public final class FileBench {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int MOST_CUT_MEBIBYTES = 256;
    private static final int RUNS = 3;
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "PARLEYD_FILES_LARGEST", "1099511627776",
                    "PARLEYD_FILES_ACCOUNT_BYTES", "1099511627776");

    private final ServerProcess server;
    private final SignedIn alice;
    private final Path file;
    private final Path copy;
    private final int mebibytes;
    private final List<Double> up = new ArrayList<>();
    private final List<Double> bareUp = new ArrayList<>();
    private final List<Double> down = new ArrayList<>();
    private final List<Double> bareDown = new ArrayList<>();
    private final List<Double> upRatio = new ArrayList<>();
    private final List<Double> downRatio = new ArrayList<>();

    private FileBench(ServerProcess server, Path directory, int mebibytes)
            throws IOException, InterruptedException {
        this.server = server;
        this.mebibytes = mebibytes;
        alice = server.register("alice");
        file = random(directory.resolve("file"), mebibytes, 0);
        copy = directory.resolve("copy");
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("jdk.httpclient.bufsize", "131072"); // as bin/launch.sh has it
        int mebibytes = arguments.length == 0 ? 2048 : Integer.parseInt(arguments[0]);
        Path directory = Files.createTempDirectory("parley-file-bench");
        try (ServerProcess server =
                new ServerProcess(directory.resolve("data"), List.of("-Xmx256m"), SETTINGS)) {
            FileBench bench = new FileBench(server, directory, mebibytes);
            bench.speed();
            new UploadCrowd(server, directory).report();
            bench.cuts(Math.min(mebibytes, MOST_CUT_MEBIBYTES));
        }
    }

    /// A file of which no other has the content.
    static Path random(Path path, int mebibytes, long seed) throws IOException {
        byte[] some = new byte[MEBIBYTE];
        Random random = new Random(seed);
        try (FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < mebibytes; i++) {
                random.nextBytes(some);
                channel.write(ByteBuffer.wrap(some));
            }
        }
        return path;
    }

    /// Changes a few bytes: no server has it already.
    private void change(long seed) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(Long.BYTES).putLong(seed).flip());
        }
    }

    private void speed() throws Exception {
        List<String> memory = new ArrayList<>();
        for (int run = 1; run <= RUNS; run++) {
            memory.clear();
            bare(2L * run);
            change(2L * run + 1);
            try (FileClient client = new FileClient(server.port(), alice.accessToken())) {
                List<Attachment> sent = new ArrayList<>();
                up.add(watched("upload", memory, () -> sent.add(client.upload(file))));
                down.add(
                        watched(
                                "download",
                                memory,
                                () -> {
                                    client.download(sent.getFirst(), copy);
                                    return copy;
                                }));
                requireSame();
                forget(sent.getFirst().id());
            }
            upRatio.add(up.getLast() / bareUp.getLast());
            downRatio.add(down.getLast() / bareDown.getLast());
        }
        report(memory);
    }

    private void bare(long seed) throws Exception {
        change(seed);
        BareTransfer bare = new BareTransfer(server.port(), alice.accessToken());
        Id room = server.ask(new CreateFile("bare", Files.size(file), null, false), alice).file();
        bareUp.add(
                speed(
                        () -> {
                            bare.upload(room, file);
                            return room;
                        }));
        bareDown.add(
                speed(
                        () -> {
                            bare.download(room, copy);
                            return room;
                        }));
        requireSame();
        forget(room);
    }

    /// @return MiB a second
    private double speed(Callable<?> work) throws Exception {
        Files.deleteIfExists(copy);
        long began = System.nanoTime();
        work.call();
        return mebibytes / ((System.nanoTime() - began) / 1e9);
    }

    private double watched(String name, List<String> memory, Callable<?> work) throws Exception {
        MemoryWatch here = new MemoryWatch(ProcessHandle.current().pid());
        MemoryWatch there = new MemoryWatch(server.pid());
        double speed;
        try (here;
                there) {
            speed = speed(work);
        }
        memory.add(here.row("client, " + name));
        memory.add(there.row("server, " + name));
        return speed;
    }

    private void requireSame() throws IOException {
        if (Files.mismatch(file, copy) >= 0) {
            throw new IOException("a file came otherwise than it was sent");
        }
    }

    private void forget(Id sent) throws IOException, InterruptedException {
        server.ask(new DiscardFile(sent), alice);
    }

    private void report(List<String> memory) {
        String bare = BareTransfer.name();
        System.out.printf(
                Locale.ROOT,
                "## A file of %,d MiB, %d runs each, beside %s%n%n| figure | median | from, to |%n"
                        + "|---|---|---|%n",
                mebibytes,
                RUNS,
                bare);
        for (Figure figure :
                List.of(
                        new Figure("download by the client, hashed", "MiB/s", down),
                        new Figure("download by " + bare, "MiB/s", bareDown),
                        new Figure("the client to " + bare, "x", downRatio),
                        new Figure("upload by the client", "MiB/s", up),
                        new Figure("upload by " + bare, "MiB/s", bareUp),
                        new Figure("the client to " + bare, "x", upRatio))) {
            System.out.println(figure.row());
        }
        System.out.println(
                """

                The server hashes what has come before it answers.

                | resident, the last run | most in its first half | in its second |
                |---|---|---|\
                """);
        memory.forEach(System.out::println);
    }

    private void cuts(int size) throws Exception {
        Path some = random(file.resolveSibling("cut"), size, 7);
        long life = 2L * size * MEBIBYTE / 110;
        try (CutProxy proxy = new CutProxy(server.port(), life);
                FileClient client = new FileClient(proxy.port(), alice.accessToken())) {
            client.download(client.upload(some), copy);
            System.out.printf(
                    Locale.ROOT,
                    "%n## A proxy that cuts%n%n%d MiB there and back, cut %d times: %s.%n",
                    size,
                    proxy.cuts(),
                    Files.mismatch(some, copy) < 0 ? "byte by byte the same" : "NOT THE SAME");
        }
    }
}
