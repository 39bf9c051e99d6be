package io.culturebridge.memory;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.notification.DropReason;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.notification.NotificationKind;
import io.culturebridge.domain.notification.NotificationPreferences;
import io.culturebridge.domain.notification.NotificationRepository;
import io.culturebridge.domain.notification.NotificationStatus;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.memory.ChangesToTell.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link NotificationRepository} in memory: one lock, every search walks all notifications. */
public final class InMemoryNotifications implements NotificationRepository {

  private static final Comparator<Notification> BY_DUE_TIME =
      comparing(Notification::dueAt)
          .thenComparing(notification -> notification.recipient().value().toString())
          .thenComparing(NotificationTable.EARLIEST_CHANGE);

  private static final Comparator<Notification> LONGEST_WAITING =
      comparing((Notification due) -> requireNonNull(due.nextTry()))
          .thenComparing(NotificationTable.EARLIEST_CHANGE);

  private final NotificationTable table = new NotificationTable();
  private final Map<UserId, NotificationPreferences> choices = new HashMap<>();
  private final InMemoryBookingRepository bookings;

  public InMemoryNotifications(InMemoryBookingRepository bookings) {
    this.bookings = bookings;
  }

  @Override
  public synchronized boolean plan(int most, Instant now) {
    var taken = bookings.toTell().take(most);
    taken.stream()
        .filter(change -> !bookings.toTell().isLed(change.booking()))
        .forEach(change -> tell(change, now));
    taken.stream()
        .map(change -> change.booking().id())
        .distinct()
        .forEach(id -> remind(details(id).booking(), now));
    return taken.size() == most;
  }

  private void tell(BookingChange change, Instant now) {
    NotificationKind.after(change.type())
        .ifPresent(kind ->
            recipients(change.booking())
                .map(who -> PlannedNotifications.ofChange(change.booking(), kind, who, now))
                .filter(told -> table.sameAs(told).isEmpty())
                .forEach(told -> table.touch(told, now)));
  }

  /** Makes the reminders of a booking what they should be. */
  private void remind(Booking booking, Instant now) {
    var wanted = wantedReminders(booking).toList();
    wanted.stream()
        .filter(reminder -> reminder.dueAt().isAfter(now))
        .forEach(reminder -> planUnlessKept(reminder, now));
    var fitting = wanted.stream().flatMap(reminder -> table.sameAs(reminder).stream()).toList();
    table
        .select(kept -> isOpenReminderOf(booking, kept), NotificationTable.EARLIEST_CHANGE)
        .stream()
        .filter(kept -> !fitting.contains(kept))
        .forEach(kept -> drop(kept, whyUnwanted(kept, booking), now));
  }

  private Stream<Notification> wantedReminders(Booking booking) {
    return booking.status() != BookingStatus.CONFIRMED
        ? Stream.empty()
        : recipients(booking)
            .flatMap(person ->
                chosenBy(person).reminders().stream()
                    .map(ahead -> PlannedNotifications.reminder(booking, person, ahead)));
  }

  private void planUnlessKept(Notification reminder, Instant now) {
    var kept = table.sameAs(reminder);
    if (kept.isEmpty()) {
      table.touch(reminder, now);
    } else if (kept.get().status() == NotificationStatus.DROPPED) {
      table.touch(PlannedNotifications.again(kept.get(), reminder), now);
    }
  }

  private static boolean isOpenReminderOf(Booking booking, Notification kept) {
    return kept.booking().equals(booking.id()) && kept.ahead() != null && kept.nextTry() != null;
  }

  private static DropReason whyUnwanted(Notification reminder, Booking booking) {
    return PlannedNotifications.whyUntrue(reminder, booking).orElse(DropReason.NOT_WANTED);
  }

  private void drop(Notification notification, DropReason reason, Instant now) {
    table.touch(notification.dropped(reason.sentence()), now);
  }

  @Override
  public synchronized List<Letter> takeDue(int most, Instant now, Duration lease) {
    var letters = new ArrayList<Letter>();
    for (var due : table.select(kept -> isDue(kept, now), LONGEST_WAITING)) {
      if (letters.size() == most) {
        break;
      }
      var why = whyNotToSend(due, now);
      if (why.isPresent()) {
        drop(due, why.get(), now);
      } else {
        letters.add(letter(table.touch(PlannedNotifications.leased(due, now.plus(lease)), now)));
      }
    }
    return List.copyOf(letters);
  }

  private static boolean isDue(Notification kept, Instant now) {
    return kept.nextTry() != null && !kept.nextTry().isAfter(now);
  }

  private Optional<DropReason> whyNotToSend(Notification due, Instant now) {
    if (!chosenBy(due.recipient()).email()) {
      return Optional.of(DropReason.NOT_WANTED);
    }
    return PlannedNotifications.whyUntrue(due, details(due.booking()).booking())
        .or(() ->
            PlannedNotifications.hasBegun(due, now)
                ? Optional.of(DropReason.BEGUN)
                : Optional.empty());
  }

  private Letter letter(Notification taken) {
    var now = details(taken.booking());
    var language = chosenBy(taken.recipient()).language();
    if (taken.ahead() != null) {
      return new Letter(taken, now, null, null, language);
    }
    var changes = bookings.history(taken.booking());
    var change = changes.get(taken.sequence());
    var then = new BookingDetails(change.booking(), now.client(), now.coach());
    var sessions = bookings.toTell().together(change.booking());
    return new Letter(taken, then, change.by(), before(taken, changes), sessions, language);
  }

  private static @Nullable TimeSlot before(Notification taken, List<BookingChange> changes) {
    return taken.kind() == NotificationKind.RESCHEDULED
        ? changes.get(taken.sequence() - 1).booking().slot()
        : null;
  }

  @Override
  public synchronized void save(Notification taken, Notification outcome) {
    table
        .find(outcome.id())
        .filter(kept -> kept.status() != NotificationStatus.SENT)
        .filter(kept ->
            outcome.status() == NotificationStatus.SENT
                || (kept.nextTry() != null && kept.nextTry().equals(taken.nextTry())))
        .ifPresent(kept -> table.replace(outcome));
  }

  @Override
  public synchronized List<Notification> of(BookingId booking) {
    var leaders = bookings.toTell().leaders(bookings.history(booking)).toList();
    return table.select(
        kept -> kept.booking().equals(booking) || isToldBy(kept, leaders), BY_DUE_TIME);
  }

  private static boolean isToldBy(Notification kept, List<Version> leaders) {
    return kept.kind() != NotificationKind.REMINDER
        && leaders.contains(new Version(kept.booking(), kept.sequence()));
  }

  @Override
  public synchronized boolean forget(int most, Instant now) {
    return table.forget(most, now.minus(Notification.LIFETIME)) == most;
  }

  synchronized Optional<NotificationPreferences> choiceOf(UserId person) {
    return Optional.ofNullable(choices.get(person));
  }

  synchronized void choose(UserId person, NotificationPreferences choice, Instant now) {
    choices.put(person, choice);
    bookings.sessionsOf(person, now, Integer.MAX_VALUE).stream()
        .map(BookingDetails::booking)
        .filter(booking -> booking.slot().start().isAfter(now))
        .forEach(booking -> remind(booking, now));
  }

  private Stream<UserId> recipients(Booking booking) {
    return PlannedNotifications.participants(booking).filter(person -> chosenBy(person).email());
  }

  private NotificationPreferences chosenBy(UserId person) {
    return choiceOf(person).orElseGet(NotificationPreferences::standard);
  }

  private BookingDetails details(BookingId id) {
    return bookings.find(id).orElseThrow();
  }
}
