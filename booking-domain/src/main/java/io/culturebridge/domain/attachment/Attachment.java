package io.culturebridge.domain.attachment;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A file that belongs to a booking; its bytes are kept apart from it and never change.
 *
 * @param coach of the booking: what is of one coach can be kept together
 * @param type what the content showed when it came
 * @param size in bytes, from 1 to {@link #LARGEST}, both included
 * @param sha256 of the bytes, 64 digits in lower-case hex
 * @param createdAt cut to milliseconds
 */
public record Attachment(
    AttachmentId id,
    BookingId booking,
    CoachId coach,
    Filename filename,
    FileType type,
    long size,
    String sha256,
    UserId uploadedBy,
    Instant createdAt) {

  /** Of one file, in bytes: 10 MiB. */
  public static final long LARGEST = 10L * 1024 * 1024;

  /** On one booking. */
  public static final int MOST = 20;

  private static final Pattern HEX_OF_SHA256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException when it is empty or too large, or the digest is not one
   */
  public Attachment {
    if (size < 1 || size > LARGEST) {
      throw new IllegalArgumentException("must have 1 to " + LARGEST + " bytes");
    }
    if (!HEX_OF_SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("must be a SHA-256 in lower-case hex");
    }
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The upload as a new attachment of the booking. */
  public static Attachment of(
      Booking booking, Upload upload, FileType type, UserId by, Instant now) {
    return new Attachment(
        AttachmentId.next(now),
        booking.id(),
        booking.coach(),
        upload.name(),
        type,
        upload.content().size(),
        upload.sha256(),
        by,
        now);
  }

  /** Tells whether the actor brought it or is an admin. */
  public boolean mayBeDeletedBy(Actor actor) {
    return actor.isAdmin() || actor.id().equals(uploadedBy);
  }
}
