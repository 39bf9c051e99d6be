package io.culturebridge.email;

import java.util.Properties;
import javax.net.SocketFactory;

/** How the library is to talk to a server. */
final class SmtpProperties {

  private SmtpProperties() {}

  static Properties of(SmtpServer server, SmtpLimits limits, Sender sender, SocketFactory sockets) {
    var properties = new Properties();
    set(properties, "connectiontimeout", limits.connect().toMillis());
    set(properties, "timeout", limits.read().toMillis());
    set(properties, "from", sender.address().getAddress());
    // a name to greet with that takes no look-up
    set(properties, "localhost", sender.domain());
    set(properties, "auth", server.credentials().isGiven());
    set(properties, "quitwait", false);
    secure(properties, server);
    properties.put("mail.smtp.socketFactory", sockets);
    set(properties, "socketFactory.fallback", false);
    return properties;
  }

  /** No certificate is issued for this machine itself, and nobody listens on the way. */
  private static void secure(Properties properties, SmtpServer server) {
    boolean away = !server.isLoopback();
    set(properties, "starttls.enable", true);
    set(properties, "starttls.required", mustStartTls(server));
    set(properties, "ssl.checkserveridentity", away);
    if (!away) {
      set(properties, "ssl.trust", "*");
    }
  }

  static boolean mustStartTls(SmtpServer server) {
    return !server.implicitTls() && server.credentials().isGiven() && !server.isLoopback();
  }

  private static void set(Properties properties, String name, Object value) {
    properties.setProperty("mail.smtp." + name, value.toString());
  }
}
