package org.pingxuan.drools;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What generated code can see: the fact class of its release, Drools, and Java without its processes, files and networks.
 * A second line only; what a rule may say is decided on the tree.
 */
final class Fence extends ClassLoader {

    /**
     * After some fifteen calls by reflection, Java 17 writes an accessor class beside the class that is called. Nobody else
     * gets at this package: its module is closed.
     */
    private static final String ACCESSORS = "jdk.internal.reflect.";

    private static final List<String> OPEN = List.of(
            Facts.class.getName(),
            "java.",
            "org.drools.",
            "org.kie.",
            "META-INF.kie.",
            ACCESSORS,
            FactClass.QUALIFIED + ".");

    private static final List<String> CLOSED =
            List.of("java.lang.Process", "java.lang.Runtime.", "java.net.", "java.nio.", "java.sql.");

    private static final String FACTS_FILE = FactClass.QUALIFIED.replace('.', '/') + ".class";

    private final byte[] facts;

    /** @param facts the fact class of the release */
    Fence(byte[] facts) {
        super(Fence.class.getClassLoader());
        this.facts = facts.clone();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!name.equals(FactClass.QUALIFIED)) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, facts, 0, facts.length);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isOpen(name)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    /** The compiler of the rules reads the fact class as a file. */
    @Override
    public @Nullable URL getResource(String name) {
        try {
            return name.equals(FACTS_FILE)
                    ? new URL(null, "facts:" + name, new InMemory())
                    : isOpen(name) ? super.getResource(name) : null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isOpen(name) ? super.getResources(name) : Collections.emptyEnumeration();
    }

    private static boolean isOpen(String name) {
        String dotted = name.replace('/', '.') + ".";
        return OPEN.stream().anyMatch(dotted::startsWith) && CLOSED.stream().noneMatch(dotted::startsWith);
    }

    /** Reads the fact class. */
    private final class InMemory extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) {
            return new URLConnection(address) {
                @Override
                public void connect() {
                    connected = true;
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(facts);
                }
            };
        }
    }
}
