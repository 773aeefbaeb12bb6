package org.pingxuan.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.pingxuan.words.Messages;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/** The HTTP service, from its start to its stop; it listens on this machine only. */
public final class WebService implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final CountDownLatch closed = new CountDownLatch(1);

    private WebService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it; a signal to end lets requests that are going on finish, then closes the archive.
     *
     * @param port 0 for any that is free
     * @throws IOException if the port is taken
     */
    public static WebService start(House house, int port) throws IOException {
        SpringApplication application = new SpringApplication(WebConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(Map.of(
                "server.address",
                "127.0.0.1",
                "server.port",
                port,
                "server.shutdown",
                "graceful",
                "server.tomcat.threads.max",
                32,
                "spring.lifecycle.timeout-per-shutdown-phase",
                "30s",
                "spring.thymeleaf.cache",
                true,
                "spring.jmx.enabled",
                false,
                "spring.servlet.multipart.max-file-size",
                Uploads.MEGABYTES + "MB",
                "spring.servlet.multipart.max-request-size",
                Uploads.MEGABYTES + "MB",
                "server.tomcat.max-part-count",
                Uploads.PARTS));
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(House.class, () -> house);
            beans.registerBean(
                    "archive", AutoCloseable.class, house::archive, bean -> bean.setDestroyMethodName("close"));
        });
        try {
            WebService service = new WebService(application.run());
            service.context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    service.closed.countDown();
                }
            });
            return service;
        } catch (PortInUseException e) {
            throw new IOException(
                    Messages.of("PORT_TAKEN", port).zh() + " / "
                            + Messages.of("PORT_TAKEN", port).en(),
                    e);
        }
    }

    public int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Returns when the service has been told to stop. */
    public void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        context.close();
    }
}
