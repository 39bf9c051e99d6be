package io.culturebridge.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A connection on which anything can be said. */
final class RawConnection implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 40_000;

  private final Socket socket;

  RawConnection(RunningApi api) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), api.port());
    socket.setSoTimeout(TIMEOUT_MILLIS);
  }

  RawConnection say(String text) throws IOException {
    return say(text.getBytes(ISO_8859_1));
  }

  RawConnection say(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Says that no more is said. */
  void endSaying() throws IOException {
    socket.shutdownOutput();
  }

  /** All that comes until the server closes. */
  String hear() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  /** One answer without a body, headers only; the connection stays open. */
  String hearHeaders() throws IOException {
    var heard = new StringBuilder();
    while (heard.indexOf("\r\n\r\n") < 0) {
      heard.append((char) socket.getInputStream().read());
    }
    return heard.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
