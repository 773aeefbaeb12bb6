package org.pingxuan.trial;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The command that starts another main class of this very program with the Java it runs on, from its jar or its classes. */
final class OwnJava {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private OwnJava() {}

    static List<String> command(String mainClass, Allowance allowed) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + allowed.heap() + "m",
                "-XX:MaxMetaspaceSize=" + allowed.metaspace() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=.",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-cp",
                classPath()));
        if (isAmongClasses(mainClass)) {
            command.add(mainClass);
        } else {
            command.add("-Dloader.main=" + mainClass);
            command.add(LAUNCHER);
        }
        command.add(Long.toString(allowed.wall().toSeconds()));
        return command;
    }

    /** Within the packaged jar the classes are below {@code BOOT-INF}, out of sight of Java's own loader. */
    private static boolean isAmongClasses(String mainClass) {
        return ClassLoader.getSystemResource(mainClass.replace('.', '/') + ".class") != null;
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
