package io.culturebridge.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way to the database that can fall silent without a word: nothing is closed, nothing comes. */
final class SilentServer implements AutoCloseable {

  private final DatabaseSettings real;
  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile boolean silent;

  SilentServer(DatabaseSettings real) throws IOException {
    this.real = real;
    Thread.startVirtualThread(this::accept);
  }

  DatabaseSettings settings() {
    var address = listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort();
    var url = real.jdbcUrl().replaceFirst("//[^/]+/", "//" + address + "/");
    return new DatabaseSettings(
        url, real.user(), real.password(), real.poolSize(), real.encryptionKeys());
  }

  void fallSilent() {
    silent = true;
  }

  private void accept() {
    var target = URI.create(real.jdbcUrl().substring("jdbc:".length()));
    while (!listener.isClosed()) {
      try {
        var here = listener.accept();
        var there = new Socket(target.getHost(), target.getPort());
        sockets.addAll(List.of(here, there));
        Thread.startVirtualThread(() -> pass(here, there));
        Thread.startVirtualThread(() -> pass(there, here));
      } catch (IOException e) {
        if (!listener.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void pass(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      var buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (!silent) {
          out.write(buffer, 0, n);
        }
      }
    } catch (IOException e) {
      // the end of either side is the end of both
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (var socket : sockets) {
      socket.close();
    }
  }
}
