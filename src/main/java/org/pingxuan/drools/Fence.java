package org.pingxuan.drools;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * What generated code can see: the base of the fact class, Drools, and Java without its processes, files and networks. A
 * second line only; what a rule may say is decided on the tree.
 */
final class Fence extends ClassLoader {

    /**
     * After some fifteen calls by reflection, Java 17 writes an accessor class beside the class that is called. Nobody else
     * gets at this package: its module is closed.
     */
    private static final String ACCESSORS = "jdk.internal.reflect.";

    private static final List<String> OPEN =
            List.of(Facts.class.getName(), "java.", "org.drools.", "org.kie.", "META-INF.kie.", ACCESSORS);

    private static final List<String> CLOSED =
            List.of("java.lang.Process", "java.lang.Runtime.", "java.net.", "java.nio.", "java.sql.");

    Fence() {
        super(Fence.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isOpen(name)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public URL getResource(String name) {
        return isOpen(name) ? super.getResource(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isOpen(name) ? super.getResources(name) : Collections.emptyEnumeration();
    }

    private static boolean isOpen(String name) {
        String dotted = name.replace('/', '.') + ".";
        return OPEN.stream().anyMatch(dotted::startsWith) && CLOSED.stream().noneMatch(dotted::startsWith);
    }
}
