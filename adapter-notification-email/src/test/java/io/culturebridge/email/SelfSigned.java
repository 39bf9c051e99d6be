package io.culturebridge.email;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** TLS with the certificate GreenMail brings along, which nobody has reason to trust. */
final class SelfSigned {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private SelfSigned() {}

  /** The server's side of TLS on the connection. */
  static Socket wrap(Socket socket) throws IOException {
    var wrapped =
        (SSLSocket) context().getSocketFactory().createSocket(socket, null, socket.getPort(), true);
    wrapped.setUseClientMode(false);
    return wrapped;
  }

  private static SSLContext context() throws IOException {
    try (var file = SelfSigned.class.getResourceAsStream("/greenmail.p12")) {
      var keys = KeyStore.getInstance("PKCS12");
      keys.load(file, PASSWORD);
      var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, PASSWORD);
      var context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }
}
