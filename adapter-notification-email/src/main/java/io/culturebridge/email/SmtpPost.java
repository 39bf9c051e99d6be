package io.culturebridge.email;

import io.culturebridge.domain.notification.Delivery;
import io.culturebridge.domain.notification.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Hands mails over to a server, over a few connections that are kept for the next ones. */
final class SmtpPost implements Post {

  private final SmtpServer server;
  private final SmtpLimits limits;
  private final Sender sender;
  private final SmtpConnections connections;
  private final ScheduledThreadPoolExecutor timer;
  private final Future<?> closing;

  SmtpPost(SmtpServer server, SmtpLimits limits, Sender sender, InstantSource clock) {
    this.server = server;
    this.limits = limits;
    this.sender = sender;
    this.connections = new SmtpConnections(limits, clock);
    this.timer = new ScheduledThreadPoolExecutor(1, SmtpPost::thread);
    timer.setRemoveOnCancelPolicy(true);
    long pause = limits.idle().toMillis();
    this.closing =
        timer.scheduleWithFixedDelay(connections::closeUnused, pause, pause, TimeUnit.MILLISECONDS);
  }

  @Override
  public Delivery send(MimeMessage message, InternetAddress to, Letter letter) {
    if (!connections.awaitTurn()) {
      return new Delivery.Away("the mail server is too slow for all that is to be sent");
    }
    try (var deadline = new Deadline(timer, limits.call())) {
      return send(message, to, deadline);
    } finally {
      connections.endTurn();
    }
  }

  /** First over a connection that is open; should the server have closed it, over a new one. */
  private Delivery send(MimeMessage message, InternetAddress to, Deadline deadline) {
    return connections
        .take()
        .map(kept -> attempt(kept, message, to, deadline))
        .filter(attempt -> !attempt.mayDoBetter())
        .map(Attempt::delivery)
        .orElseGet(() -> sendOverNew(message, to, deadline));
  }

  private Delivery sendOverNew(MimeMessage message, InternetAddress to, Deadline deadline) {
    var connection = new SmtpConnection(server, limits, sender);
    deadline.covers(connection);
    try {
      connection.open();
    } catch (MessagingException e) {
      connection.abort();
      return SmtpFaults.onOpening(connection, e);
    }
    return attempt(connection, message, to, deadline).delivery();
  }

  private Attempt attempt(
      SmtpConnection connection, MimeMessage message, InternetAddress to, Deadline deadline) {
    deadline.covers(connection);
    try {
      connection.send(message, to);
      connections.keep(connection);
      return new Attempt(new Delivery.Accepted(), false);
    } catch (MessagingException e) {
      return failed(connection, e);
    }
  }

  private Attempt failed(SmtpConnection connection, MessagingException fault) {
    var reply = SmtpReply.of(fault);
    if (reply.leavesConnectionOpen()) {
      connections.keep(connection);
    } else {
      connection.abort();
    }
    var step = connection.step();
    boolean early = step == SmtpStep.SENDER || step == SmtpStep.RECIPIENT;
    return new Attempt(SmtpFaults.onSending(step, reply), early && !reply.leavesConnectionOpen());
  }

  @Override
  public void close() {
    closing.cancel(false);
    timer.shutdown();
    connections.close();
  }

  private static Thread thread(Runnable task) {
    return Thread.ofPlatform().daemon().name("mail-connections").unstarted(task);
  }
}
