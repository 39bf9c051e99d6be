package io.culturebridge.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Everything that is logged during a test, of ours also what is for tracing only. */
final class CapturedLog implements BeforeEachCallback, AfterEachCallback {

  private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = logger("io.culturebridge");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    root.setLevel(Level.INFO);
    ours.setLevel(Level.TRACE);
    log.start();
    root.addAppender(log);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    root.detachAppender(log);
    ours.setLevel(null);
    root.setLevel(Level.WARN);
  }

  /** The lines so far, with their context and stack traces. */
  List<String> lines() {
    return List.copyOf(log.list).stream().map(CapturedLog::line).toList();
  }

  List<Level> levels() {
    return List.copyOf(log.list).stream().map(ILoggingEvent::getLevel).toList();
  }

  private static String line(ILoggingEvent event) {
    return event.getFormattedMessage()
        + event.getMDCPropertyMap()
        + ThrowableProxyUtil.asString(event.getThrowableProxy());
  }
}
