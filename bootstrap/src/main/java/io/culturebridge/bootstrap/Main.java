package io.culturebridge.bootstrap;

import org.slf4j.LoggerFactory;

/** The service as a program. */
final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    try {
      var config = Config.of(System.getenv());
      config.logFormat().use();
      var service = new Service(config);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(service)));
      service.start();
    } catch (CannotStartException e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().halt(1);
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(Main.class).error("The service does not start", e);
      Runtime.getRuntime().halt(1);
    }
  }

  /** A service asked to end that did end has not failed: 0, where Java would say 143. */
  private static void end(Service service) {
    service.close();
    Runtime.getRuntime().halt(0);
  }
}
