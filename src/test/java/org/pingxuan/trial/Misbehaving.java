package org.pingxuan.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that does what the first rule file is called. */
final class Misbehaving {

    private Misbehaving() {}

    public static void main(String[] arguments) throws Exception {
        String what = FilesOnTheWay.read(System.in).get(0).path();
        switch (what) {
            case "exit" -> System.exit(7);
            case "talk" -> System.out.print("compiling ...");
            case "nothing" -> {}
            case "hang" -> {
                Process below = new ProcessBuilder("sleep", "600").start();
                Files.writeString(Path.of(System.getProperty("pid.file", "pid")), Long.toString(below.pid()));
                Thread.sleep(600_000);
            }
            case "eat" -> {
                List<long[]> eaten = new ArrayList<>();
                while (true) {
                    eaten.add(new long[1 << 16]);
                }
            }
            case "tell" -> {
                boolean bare = System.getenv().keySet().stream().noneMatch("PATH"::equals)
                        && Path.of("").toAbsolutePath().getFileName().toString().startsWith("trial");
                System.out.print("{\"release\":\"" + bare + "\",\"examples\":0,\"failed\":0,\"diagnostics\":[]}");
            }
            default -> throw new IllegalArgumentException(what);
        }
    }
}
