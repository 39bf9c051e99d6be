package io.culturebridge.http.problem;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.availability.Obstacle;
import java.time.Duration;
import java.util.Set;

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
      case VIEW_USER -> "Unauthorized to view this user";
      case STORE_USER -> "Unauthorized to change this user";
      case STORE_SCHEDULE -> "Unauthorized to change this schedule";
      case SET_ROLE_EMAIL_OR_ACTIVE -> "Only admins can change role, email or active";
    };
  }

  private static Problem refused(String slug, String detail) {
    return Problem.of(400, slug, "Refused", detail);
  }

  private static Problem slotNotAvailable(Set<Obstacle> obstacles) {
    return refused("slot-not-available", "Time slot is not available").because(obstacles);
  }

  private static Problem notFound(String slug, String detail) {
    return Problem.of(404, slug, "Not found", detail);
  }

  private static Problem keyConflict(String detail) {
    return Problem.of(409, "idempotency-key-in-use", "Conflict", detail);
  }

  private static String days(Duration duration) {
    return duration.toDays() + " days";
  }
}
