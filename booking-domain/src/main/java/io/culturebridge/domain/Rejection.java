package io.culturebridge.domain;

import io.culturebridge.domain.attachment.AttachmentId;
import io.culturebridge.domain.availability.Obstacle;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.domain.idempotency.IdempotencyKey;
import io.culturebridge.domain.note.NoteId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.series.RefusedSession;
import io.culturebridge.domain.series.SeriesId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Every "no" of the business, with the facts behind it and without words: the edge that talks to a
 * person turns facts into a sentence. The list is sealed, so a {@code switch} over it is complete
 * or does not compile.
 */
public sealed interface Rejection {

  /** A session may only start after now. */
  record StartsInThePast(Instant start, Instant now) implements Rejection {}

  /** A session lasts at least {@code least} and at most {@code most}, both included. */
  record LengthOutOfRange(Duration length, Duration least, Duration most) implements Rejection {}

  /** Something that holds the coach's time overlaps the slot. */
  record SlotTaken(CoachId coach, TimeSlot slot) implements Rejection {}

  /** The coach cannot be booked then, for all these reasons; never none. */
  record SlotNotOffered(CoachId coach, TimeSlot slot, Set<Obstacle> obstacles)
      implements Rejection {

    public SlotNotOffered {
      obstacles = Set.copyOf(obstacles);
    }
  }

  /** The coach asked for in a request is not known. */
  record UnknownCoach(CoachId coach) implements Rejection {}

  /** The coach is known but takes no bookings. */
  record CoachNotActive(CoachId coach) implements Rejection {}

  /** The status does not lead there. */
  record IllegalTransition(BookingStatus from, BookingStatus to) implements Rejection {}

  /** A booking of this status stays as it is. */
  record CannotBeChanged(BookingStatus status) implements Rejection {}

  /** What becomes of a booking, its history above all, has an end: {@code most} changes. */
  record ChangedTooOften(int most) implements Rejection {}

  /** The coach has published no schedule. */
  record NoSchedule(CoachId coach) implements Rejection {}

  /** Open slots are searched in at most {@code longest} at a time. */
  record WindowTooLong(Duration length, Duration longest) implements Rejection {}

  /** There is no such booking. */
  record NoSuchBooking(BookingId booking) implements Rejection {}

  /** There is no such coach at the place asked. */
  record NoSuchCoach(CoachId coach) implements Rejection {}

  /** There is no such user. */
  record NoSuchUser(UserId user) implements Rejection {}

  /** A user nobody has seen yet can only be stored with a role. */
  record RoleMissing(UserId user) implements Rejection {}

  /** The caller is known and may not do this. */
  record NotPermitted(Deed deed) implements Rejection {}

  /** The caller's claims do not agree with what is stored of the user. */
  record NotAuthenticated(UserId user) implements Rejection {}

  /** The booking is at another version than the caller named. */
  record ChangedMeanwhile(BookingId booking, int sequence) implements Rejection {}

  /** An answer is already kept under this key. */
  record KeyAlreadyUsed(IdempotencyKey key) implements Rejection {}

  /** Another request with this key is still being worked on. */
  record KeyInFlight(IdempotencyKey key) implements Rejection {}

  /** There are no such calendars here. */
  record NoSuchProvider(ProviderId provider) implements Rejection {}

  /** The service was not set up for calendars of this provider. */
  record ProviderNotConfigured(ProviderId provider) implements Rejection {}

  /** Nobody is sent back to an address that is not on the list. */
  record RedirectUriNotAllowed() implements Rejection {}

  /** The state is unknown, used, expired, or was given for something else. */
  record UnknownState() implements Rejection {}

  /** The provider does not take the code. */
  record CodeRefused(ProviderId provider, String reason) implements Rejection {}

  /** The caller has not connected such a calendar. */
  record CalendarNotConnected(ProviderId provider) implements Rejection {}

  /** There is no such connection to end. */
  record NoSuchConnection(ProviderId provider) implements Rejection {}

  /** The calendar was connected, and its owner must connect it anew. */
  record CalendarNeedsReconnect(ProviderId provider) implements Rejection {}

  /** The provider does not take the access token that came with the request. */
  record AccessTokenRefused(ProviderId provider) implements Rejection {}

  /** The booking's event already lives in another calendar of the caller's. */
  record InAnotherCalendar(ProviderId provider) implements Rejection {}

  /** A provider could not or would not do it. */
  record CalendarFailed(ProviderId provider, String reason, boolean mayBeTriedAgain)
      implements Rejection {}

  /** A booking of this status belongs in no calendar. */
  record CannotBeSynced(BookingStatus status) implements Rejection {}

  /** The address opens no feed. */
  record NoSuchFeed() implements Rejection {}

  /** Mails are written in these languages only. */
  record NoSuchLanguage(Locale language, Set<Locale> known) implements Rejection {

    public NoSuchLanguage {
      known = Set.copyOf(known);
    }
  }

  /** The link ends nobody's mails. */
  record NoSuchUnsubscribeLink() implements Rejection {}

  /** A session starts no later than that. */
  record StartsTooLate(Instant start, Instant latest) implements Rejection {}

  /** Figures are given for at most {@code longest} at a time, as local dates tell. */
  record AnalyticsRangeTooLong(Period longest) implements Rejection {}

  /** A series says how often or until when it recurs. */
  record SeriesWithoutEnd() implements Rejection {}

  /** A series has at most so many sessions, the last of them at most so long after the first. */
  record SeriesTooLong(int most, Period longest) implements Rejection {}

  /** Every session of the rule is excepted. */
  record SeriesWithoutSessions() implements Rejection {}

  /** A series begins with a session of its rule, and by the clocks at no doubled time's second. */
  record NotAnOccurrence(Instant start) implements Rejection {}

  /** The coach cannot be booked for these sessions of a series; never none. */
  record SeriesNotOffered(CoachId coach, List<RefusedSession> refused) implements Rejection {

    public SeriesNotOffered {
      refused = List.copyOf(refused);
    }
  }

  /** There is no such series. */
  record NoSuchSeries(SeriesId series) implements Rejection {}

  /** The booking was made by itself. */
  record NotOfSeries(BookingId booking) implements Rejection {}

  /** No pending or confirmed session of the series starts then. */
  record NoSessionThen(Instant start) implements Rejection {}

  /** There is no such note, or none that the caller may know of. */
  record NoSuchNote(NoteId note) implements Rejection {}

  /** The note is at another version than the caller named. */
  record NoteChangedMeanwhile(NoteId note, int sequence) implements Rejection {}

  /** The booking has {@code most} notes already. */
  record TooManyNotes(int most) implements Rejection {}

  /** The booking has no such attachment. */
  record NoSuchAttachment(AttachmentId attachment) implements Rejection {}

  /** A booking has at most {@code most} attachments. */
  record TooManyAttachments(BookingId booking, int most) implements Rejection {}

  /** The content is of no kind that can be attached, whatever the file is called. */
  record FileTypeNotAccepted() implements Rejection {}

  /** What somebody wanted to do when {@link NotPermitted} was said. */
  enum Deed {
    REQUEST_BOOKING,
    VIEW_BOOKING,
    VIEW_BOOKINGS,
    UPDATE_BOOKING,
    CANCEL_BOOKING,
    SYNC_BOOKING,
    VIEW_SERIES,
    MOVE_SERIES,
    CANCEL_SERIES,
    VIEW_USER,
    STORE_USER,
    STORE_SCHEDULE,
    SET_ROLE_EMAIL_OR_ACTIVE,
    CHANGE_NOTE,
    DELETE_ATTACHMENT,
    VIEW_ANALYTICS;

    /**
     * Refuses it to whoever may not.
     *
     * @throws RejectedException with {@link NotPermitted} unless it is permitted
     */
    public void require(boolean permitted) {
      if (!permitted) {
        throw new RejectedException(new NotPermitted(this));
      }
    }
  }
}
