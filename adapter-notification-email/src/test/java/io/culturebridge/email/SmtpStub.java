package io.culturebridge.email;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers as it is told to: by the command, one of those below instead of
 * success. The greeting is the command {@code CONNECT}, the end of a mail {@code .}.
 */
final class SmtpStub implements AutoCloseable {

  /** Closes the connection without an answer. */
  static final String CUT = "cut";

  /** Answers nothing. */
  static final String STALL = "stall";

  private static final Map<String, String> SUCCESS =
      Map.of(
          "CONNECT",
          "220 stub.example.com ESMTP s3cret-banner",
          "EHLO",
          "250-stub.example.com\r\n250 AUTH PLAIN",
          "DATA",
          "354 go on",
          "STARTTLS",
          "220 go on",
          "QUIT",
          "221 bye",
          "AUTH",
          "235 welcome");

  private final ServerSocket server;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<Closeable> connections = new CopyOnWriteArrayList<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();

  SmtpStub() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** From now on answers the command so. */
  SmtpStub on(String command, String answer) {
    answers.put(command, answer);
    return this;
  }

  /** From now on answers everything with success. */
  void recover() {
    answers.clear();
  }

  SmtpServer address() {
    return new SmtpServer(false, "127.0.0.1", server.getLocalPort(), SmtpCredentials.none());
  }

  /** From now on offers to go on in TLS, with a certificate nobody knows. */
  SmtpStub offeringTls() {
    return on("EHLO", "250-stub.example.com\r\n250-STARTTLS\r\n250 AUTH PLAIN");
  }

  int port() {
    return server.getLocalPort();
  }

  /** All it was told, the text of mails left out, those that connect as {@code CONNECT}. */
  List<String> commands() {
    return commands;
  }

  long count(String command) {
    return commands.stream().filter(told -> told.startsWith(command)).count();
  }

  /** As after a restart: open connections are gone. */
  void closeConnections() {
    connections.forEach(SmtpStub::close);
    connections.clear();
  }

  @Override
  public void close() {
    close(server);
    closeConnections();
  }

  private void accept() {
    try {
      while (true) {
        var socket = server.accept();
        connections.add(socket);
        Thread.ofVirtual().start(() -> converse(socket));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void converse(Socket socket) {
    try (socket) {
      if (answer(socket, "CONNECT")) {
        obey(socket);
      }
    } catch (IOException e) {
      // the other side has gone
    }
  }

  private void obey(Socket socket) throws IOException {
    var input = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
    boolean goesOn = true;
    while (goesOn) {
      var line = input.readLine();
      goesOn = line != null && answer(socket, line) && readText(socket, input, line);
      if (goesOn && line.equals("STARTTLS")) {
        obey(SelfSigned.wrap(socket));
        goesOn = false;
      }
    }
  }

  private boolean readText(Socket socket, BufferedReader input, String command) throws IOException {
    if (!command.equals("DATA") || answers.containsKey("DATA")) {
      return true;
    }
    if (CUT.equals(answers.get("TEXT"))) {
      input.readLine();
      return false;
    }
    String line;
    do {
      line = input.readLine();
    } while (line != null && !line.equals("."));
    return line != null && answer(socket, line);
  }

  private boolean answer(Socket socket, String line) throws IOException {
    commands.add(line);
    var command = line.split("[ :]", 2)[0];
    var answer = answers.getOrDefault(command, SUCCESS.getOrDefault(command, "250 ok"));
    if (answer.equals(CUT)) {
      return false;
    }
    if (!answer.equals(STALL)) {
      socket.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
    }
    return true;
  }

  private static void close(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
