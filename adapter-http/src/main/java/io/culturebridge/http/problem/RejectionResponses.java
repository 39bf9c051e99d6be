package io.culturebridge.http.problem;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.availability.Obstacle;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.domain.series.RefusedSession;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The status and the sentence of every "no" of the business. */
public final class RejectionResponses {

  private RejectionResponses() {}

  public static Problem of(Rejection rejection) {
    return switch (rejection) {
      case Rejection.StartsInThePast r ->
          refused("starts-in-the-past", "Session must be scheduled in the future");
      case Rejection.LengthOutOfRange r ->
          refused(
              "length-out-of-range",
              "Duration must be between %d and %d minutes"
                  .formatted(r.least().toMinutes(), r.most().toMinutes()));
      case Rejection.SlotTaken r -> slotNotAvailable(Set.of(Obstacle.BOOKED));
      case Rejection.SlotNotOffered r -> slotNotAvailable(r.obstacles());
      case Rejection.UnknownCoach r -> refused("coach-not-found", "Coach not found");
      case Rejection.CoachNotActive r -> refused("coach-not-active", "Coach is not active");
      case Rejection.IllegalTransition r ->
          refused(
              "illegal-transition",
              "A booking that is %s cannot become %s".formatted(r.from().word(), r.to().word()));
      case Rejection.CannotBeChanged r ->
          refused(
              "booking-is-final",
              "A booking that is %s cannot be changed".formatted(r.status().word()));
      case Rejection.ChangedTooOften r ->
          refused(
              "changed-too-often",
              "A booking can be changed %d times; it can still be confirmed, completed and cancelled"
                  .formatted(r.most()));
      case Rejection.NoSchedule r ->
          notFound("schedule-not-found", "The coach has published no schedule");
      case Rejection.WindowTooLong r ->
          refused("range-too-long", "Date range cannot exceed %s".formatted(days(r.longest())));
      case Rejection.RoleMissing r ->
          refused("role-missing", "A new user can only be stored with a role");
      case Rejection.NoSuchBooking r -> notFound("booking-not-found", "Booking not found");
      case Rejection.NoSuchCoach r -> notFound("coach-not-found", "Coach not found");
      case Rejection.NoSuchUser r -> notFound("user-not-found", "User not found");
      case Rejection.NotPermitted r ->
          Problem.of(403, "not-permitted", "Not permitted", sentence(r.deed()));
      case Rejection.NotAuthenticated r -> Problem.notAuthenticated();
      case Rejection.ChangedMeanwhile r ->
          Problem.of(
              412,
              "changed-meanwhile",
              "Precondition failed",
              "The booking has changed meanwhile; it is at version " + r.sequence());
      case Rejection.NoSuchProvider r -> noSuchProvider();
      case Rejection.ProviderNotConfigured r ->
          refused("calendar-not-configured", name(r.provider()) + " is not configured");
      case Rejection.RedirectUriNotAllowed r ->
          refused(
              "redirect-uri-not-allowed", "The redirect_uri is not one of the allowed addresses");
      case Rejection.UnknownState r ->
          refused(
              "unknown-state",
              "The state is unknown, expired, used already or not meant for this call;"
                  + " ask for a new auth_url");
      case Rejection.CodeRefused r ->
          refused(
              "code-refused",
              "%s refused the code: %s; ask for a new auth_url"
                  .formatted(name(r.provider()), phrase(r.reason())));
      case Rejection.CalendarNotConnected r ->
          refused(
              "calendar-not-connected",
              "You have not connected %s; connect it first or send an access_token"
                  .formatted(name(r.provider())));
      case Rejection.NoSuchConnection r ->
          notFound(
              "connection-not-found", "You have not connected %s".formatted(name(r.provider())));
      case Rejection.CalendarNeedsReconnect r ->
          refused(
              "calendar-needs-reconnect",
              name(r.provider()) + " no longer lets us in; connect it again");
      case Rejection.AccessTokenRefused r ->
          refused("access-token-refused", name(r.provider()) + " does not accept the access_token");
      case Rejection.InAnotherCalendar r ->
          refused(
              "in-another-calendar",
              "The booking is already in your calendar at %s".formatted(name(r.provider())));
      case Rejection.CannotBeSynced r ->
          refused(
              "booking-is-final",
              "A booking that is %s cannot be synced".formatted(r.status().word()));
      case Rejection.CalendarFailed r -> calendarFailed(r);
      case Rejection.NoSuchFeed r -> notFound("feed-not-found", "Feed not found");
      case Rejection.NoSuchLanguage r ->
          refused(
              "no-such-language",
              "language must be one of "
                  + r.known().stream()
                      .map(Locale::toLanguageTag)
                      .sorted()
                      .collect(Collectors.joining(", ")));
      case Rejection.AnalyticsRangeTooLong r ->
          refused(
              "range-too-long",
              "Date range cannot exceed %d years".formatted(r.longest().getYears()));
      case Rejection.NoSuchUnsubscribeLink r ->
          notFound("unsubscribe-link-not-found", "Unsubscribe link not found");
      case Rejection.StartsTooLate r ->
          refused(
              "starts-too-late", "Session must start before the year " + (year(r.latest()) + 1));
      case Rejection.SeriesWithoutEnd r ->
          refused("series-without-end", "The rrule must have a COUNT or an UNTIL");
      case Rejection.SeriesTooLong r ->
          refused(
              "series-too-long",
              "A series has at most %d sessions within %d years"
                  .formatted(r.most(), r.longest().getYears()));
      case Rejection.SeriesWithoutSessions r ->
          refused("series-without-sessions", "The exdates leave no session of the rrule");
      case Rejection.NotAnOccurrence r ->
          refused(
              "not-an-occurrence",
              "The rrule, in the given timezone, has no session at session_datetime");
      case Rejection.SeriesNotOffered r -> seriesNotOffered(r.refused());
      case Rejection.NoSuchSeries r -> notFound("series-not-found", "Series not found");
      case Rejection.NotOfSeries r ->
          notFound("series-not-found", "The booking was not made by a series");
      case Rejection.NoSessionThen r ->
          refused(
              "no-session-then",
              "No pending or confirmed session of the series starts at " + r.start());
      case Rejection.NoSuchNote r -> notFound("note-not-found", "Note not found");
      case Rejection.NoteChangedMeanwhile r ->
          Problem.of(
              412,
              "changed-meanwhile",
              "Precondition failed",
              "The note has changed meanwhile; it is at version " + r.sequence());
      case Rejection.TooManyNotes r ->
          refused("too-many-notes", "A booking can have at most %d notes".formatted(r.most()));
      case Rejection.NoSuchAttachment r -> notFound("attachment-not-found", "Attachment not found");
      case Rejection.TooManyAttachments r ->
          refused(
              "too-many-attachments", "A booking has at most %d attachments".formatted(r.most()));
      case Rejection.FileTypeNotAccepted r ->
          Problem.of(
              415,
              "file-type-not-accepted",
              "Unsupported media type",
              "The file is none of PDF, PNG, JPEG, WebP, text, Markdown, DOCX, XLSX, PPTX, ODT,"
                  + " ICS");
      case Rejection.KeyAlreadyUsed r -> keyConflict("Idempotency-Key has been used already");
      case Rejection.KeyInFlight r ->
          keyConflict("A request with this Idempotency-Key is still being worked on");
    };
  }

  private static String sentence(Deed deed) {
    return switch (deed) {
      case REQUEST_BOOKING -> "Only clients can create bookings";
      case VIEW_BOOKING -> "Unauthorized to view this booking";
      case VIEW_BOOKINGS -> "Unauthorized to view these bookings";
      case UPDATE_BOOKING -> "Unauthorized to update this booking";
      case CANCEL_BOOKING -> "Unauthorized to cancel this booking";
      case SYNC_BOOKING -> "Unauthorized to sync this booking";
      case VIEW_SERIES -> "Unauthorized to view this series";
      case MOVE_SERIES -> "Unauthorized to move this series";
      case CANCEL_SERIES -> "Unauthorized to cancel this series";
      case VIEW_USER -> "Unauthorized to view this user";
      case STORE_USER -> "Unauthorized to change this user";
      case STORE_SCHEDULE -> "Unauthorized to change this schedule";
      case VIEW_ANALYTICS -> "Unauthorized to view these figures";
      case SET_ROLE_EMAIL_OR_ACTIVE -> "Only admins can change role, email or active";
      case CHANGE_NOTE -> "Only its author can change or delete a note";
      case DELETE_ATTACHMENT -> "Only who attached a file, and admins, can delete it";
    };
  }

  private static Problem calendarFailed(Rejection.CalendarFailed failure) {
    return Problem.of(
        502,
        "calendar-failed",
        "Calendar failed",
        "%s failed: %s; %s"
            .formatted(
                name(failure.provider()),
                phrase(failure.reason()),
                failure.mayBeTriedAgain()
                    ? "trying again later can help"
                    : "trying again will not help"));
  }

  /** A reason as a part of a sentence. */
  private static String phrase(String reason) {
    return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
  }

  /** Also for what cannot be the name of a provider. */
  public static Problem noSuchProvider() {
    return notFound("calendar-provider-not-found", "Calendar provider not found");
  }

  /** As people know it: {@code google} is Google. */
  private static String name(ProviderId provider) {
    return provider.value().substring(0, 1).toUpperCase(Locale.ROOT)
        + provider.value().substring(1);
  }

  private static Problem refused(String slug, String detail) {
    return Problem.of(400, slug, "Refused", detail);
  }

  private static Problem slotNotAvailable(Set<Obstacle> obstacles) {
    return refused("slot-not-available", "Time slot is not available").because(obstacles);
  }

  private static Problem seriesNotOffered(List<RefusedSession> refused) {
    return refused(
            "series-not-available",
            refused.size() == 1
                ? "One session of the series is not available"
                : refused.size() + " sessions of the series are not available")
        .becauseOf(refused);
  }

  private static Problem notFound(String slug, String detail) {
    return Problem.of(404, slug, "Not found", detail);
  }

  private static Problem keyConflict(String detail) {
    return Problem.of(409, "idempotency-key-in-use", "Conflict", detail);
  }

  private static int year(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).getYear();
  }

  private static String days(Duration duration) {
    return duration.toDays() + " days";
  }
}
