package io.culturebridge.http.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ContentType;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty under Javalin, set up to outlive slow clients, crowds and garbage. */
public final class WebServer {

  private static final Duration IDLE = Duration.ofSeconds(15);
  private static final Duration WHOLE_HEADERS = Duration.ofSeconds(10);
  private static final Duration LAST_REQUESTS = Duration.ofSeconds(20);
  private static final int ACCEPT_QUEUE = 1_024;
  private static final int MOST_CONNECTIONS = 10_000;

  private final String host;
  private final int port;
  private final List<String> corsOrigins;
  private final RequestMetrics metrics;
  private final JettyErrors errors = new JettyErrors();
  private final SlowHeaderGuard guard = new SlowHeaderGuard(WHOLE_HEADERS);

  public WebServer(String host, int port, List<String> corsOrigins, MeterRegistry metrics) {
    this.host = host;
    this.port = port;
    this.corsOrigins = corsOrigins;
    this.metrics = new RequestMetrics(metrics);
  }

  /** Starts to serve the routes. */
  public Javalin start(Consumer<Routes> routes) {
    return Javalin.create(
            config -> {
              configure(config);
              Faults.register(config.routes);
              routes.accept(new Routes(config.routes));
            })
        .start();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.defaultContentType = ContentType.JSON;
    config.router.handlerWrapper(Faults::alsoBlankOnes);
    config.requestLogger.http(metrics::record);
    config.jetty.threadPool = threads();
    config.jetty.modifyServer(this::configure);
    config.jetty.modifyServletContextHandler(servlets -> servlets.setErrorHandler(errors));
    config.jetty.modifyHttpConfiguration(WebServer::configure);
    config.jetty.addConnector(this::connector);
  }

  /** Few threads to wait for bytes; a virtual one for each request that has them. */
  private static QueuedThreadPool threads() {
    var threads = new QueuedThreadPool();
    threads.setName("http");
    threads.setVirtualThreadsExecutor(Thread::startVirtualThread);
    return threads;
  }

  private void configure(Server server) {
    server.setStopTimeout(LAST_REQUESTS.toMillis());
    server.setErrorHandler(errors);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
    server.setHandler(guard);
    var every = new EveryRequest();
    guard.setHandler(every);
    if (!corsOrigins.isEmpty()) {
      every.setHandler(Cors.handler(corsOrigins));
    }
    server.insertHandler(new GracefulHandler());
  }

  private static void configure(HttpConfiguration http) {
    http.setSendServerVersion(false);
    // what a connection repeats is its caller's token, which is not worth keeping a copy of
    http.setHeaderCacheSize(0);
    http.setIdleTimeout(IDLE.toMillis());
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.addCustomizer(MethodAsSent::of);
  }

  private ServerConnector connector(Server server, HttpConfiguration http) {
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    connector.addEventListener(guard);
    return connector;
  }
}
