package io.culturebridge.outlook;

import static java.util.Map.entry;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.AccessExpired;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/** What an unsuccessful answer of Graph means. Its own words are not passed on. */
final class Faults {

  private static final String NO_MAILBOX =
      "This Microsoft account has no mailbox whose calendar can be reached: it may be on a server"
          + " of its own, inactive, or not licensed.";
  private static final Map<String, String> LASTING =
      Map.ofEntries(
          entry("MailboxNotEnabledForRESTAPI", NO_MAILBOX),
          entry("MailboxNotSupportedForRESTAPI", NO_MAILBOX),
          entry("ErrorNonExistentMailbox", NO_MAILBOX),
          entry("ErrorQuotaExceeded", "The Microsoft mailbox is full."));
  private static final Set<String> DENIED =
      Set.of("ErrorAccessDenied", "AccessDenied", "Authorization_RequestDenied");
  private static final String BUSY = "Microsoft asks to try again later.";

  private final InstantSource clock;

  Faults(InstantSource clock) {
    this.clock = clock;
  }

  <T> CalendarAnswer<T> of(Reply reply) {
    var lasting = LASTING.get(reply.errorCode());
    if (lasting != null) {
      return new Refused<>(lasting);
    }
    return switch (reply.status()) {
      case 400 -> new Refused<>("Microsoft does not accept what was asked of the calendar.");
      case 401 -> new AccessExpired<>();
      case 403 -> forbidden(reply);
      case 423, 429 -> throttled(reply);
      case 503, 504 -> reply.retryAfter() == null ? unclear(reply) : throttled(reply);
      case 408, 409, 412 -> unclear(reply);
      default -> other(reply);
    };
  }

  /** Tells whether an event of that id is not, or no longer, in this mailbox. */
  static boolean missing(Reply reply) {
    return switch (reply.errorCode()) {
      case "" -> false;
      // the id came from another account; or it is of an event that was deleted before
      case "ErrorInvalidMailboxItemId", "ErrorCannotDeleteObject" -> true;
      default ->
          (reply.status() == 404 || reply.status() == 410)
              && !LASTING.containsKey(reply.errorCode());
    };
  }

  /** Tells whether a delta cannot be gone on with. */
  static boolean resyncs(Reply reply) {
    return reply.status() == 410
        || switch (reply.errorCode()) {
          case "syncStateNotFound", "SyncStateNotFound", "resyncRequired", "ResyncRequired" -> true;
          default -> false;
        };
  }

  <T> CalendarAnswer<T> throttled(Reply reply) {
    return new Throttled<>(RetryAfter.read(reply.retryAfter(), clock.instant()), BUSY);
  }

  private static <T> CalendarAnswer<T> forbidden(Reply reply) {
    return DENIED.contains(reply.errorCode())
        ? new ReconnectNeeded<>("Microsoft denies access to the calendar.")
        : new Refused<>("Microsoft does not allow this in the calendar.");
  }

  private static <T> CalendarAnswer<T> other(Reply reply) {
    boolean ours = reply.status() / 100 == 4 && !reply.errorCode().isEmpty();
    return ours ? new Refused<>("Microsoft does not know what was asked for.") : unclear(reply);
  }

  private static <T> CalendarAnswer<T> unclear(Reply reply) {
    return new Unclear<>("Microsoft answered with status " + reply.status() + ".");
  }
}
