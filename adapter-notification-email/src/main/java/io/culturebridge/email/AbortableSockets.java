package io.culturebridge.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Opens the socket of one connection; another thread may cut it whatever it waits for. */
final class AbortableSockets extends SocketFactory {

  private @Nullable Socket socket;
  private boolean aborted;

  @Override
  public synchronized Socket createSocket() throws IOException {
    if (aborted) {
      throw new SocketException("aborted");
    }
    var opened = new Socket();
    socket = opened;
    return opened;
  }

  synchronized void abort() {
    aborted = true;
    if (socket != null) {
      close(socket);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // whoever uses it is told; nobody else wants to know
    }
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw unconnectedOnly();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw unconnectedOnly();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw unconnectedOnly();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw unconnectedOnly();
  }

  private static UnsupportedOperationException unconnectedOnly() {
    return new UnsupportedOperationException("connecting has a limit of its own");
  }
}
