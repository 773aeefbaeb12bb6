package org.pingxuan.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.pingxuan.words.Messages;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The HTTP service, from its start to its stop; it listens on this machine only. */
public final class WebService implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final CountDownLatch closed;

    private WebService(ConfigurableApplicationContext context, CountDownLatch closed) {
        this.context = context;
        this.closed = closed;
    }

    /**
     * Starts it; a signal to end lets requests that are going on finish, then closes the archive.
     *
     * @param port 0 for any that is free
     * @throws IOException if the port is taken
     */
    public static WebService start(House house, int port) throws IOException {
        Files.createDirectories(house.folder());
        CountDownLatch closed = new CountDownLatch(1);
        SpringApplication application = new SpringApplication(WebConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(settings(house, port));
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(House.class, () -> house);
            // closed after the last request was answered; only then the program may go on to its end
            beans.registerBean(
                    "archive",
                    AutoCloseable.class,
                    () -> () -> {
                        house.archive().close();
                        closed.countDown();
                    },
                    bean -> bean.setDestroyMethodName("close"));
        });
        try {
            return new WebService(application.run(), closed);
        } catch (PortInUseException e) {
            throw new IOException(
                    Messages.of("PORT_TAKEN", port).zh() + " / "
                            + Messages.of("PORT_TAKEN", port).en(),
                    e);
        }
    }

    private static Map<String, Object> settings(House house, int port) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", port);
        settings.put("server.shutdown", "graceful");
        settings.put("server.max-http-request-header-size", "16KB");
        settings.put("server.tomcat.threads.max", 32);
        settings.put("server.tomcat.max-part-count", Uploads.PARTS);
        settings.put("spring.servlet.multipart.max-file-size", Uploads.MEGABYTES + "MB");
        settings.put("spring.servlet.multipart.max-request-size", Uploads.MEGABYTES + "MB");
        settings.put("server.tomcat.connection-timeout", "20s");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "30s");
        settings.put("spring.thymeleaf.cache", true);
        settings.put("spring.jmx.enabled", false);
        settings.put("management.endpoints.web.exposure.include", "health,prometheus");
        settings.put("management.endpoints.web.discovery.enabled", false);
        settings.put("management.endpoint.health.show-components", "always");
        settings.put("management.endpoint.health.show-details", "always");
        settings.put("management.health.defaults.enabled", false);
        settings.put("management.health.diskspace.enabled", true);
        settings.put(
                "management.health.diskspace.path",
                house.folder().toAbsolutePath().toString());
        settings.put("management.health.diskspace.threshold", "100MB");
        settings.put("springdoc.api-docs.enabled", true);
        settings.put("springdoc.api-docs.path", "/v3/api-docs");
        settings.put("springdoc.paths-to-match", "/api/**");
        settings.put("springdoc.writer-with-order-by-keys", true);
        settings.put("springdoc.default-produces-media-type", "application/json");
        return settings;
    }

    public int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Returns when the service has been told to stop and has answered all that was going on. */
    public void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        context.close();
    }
}
