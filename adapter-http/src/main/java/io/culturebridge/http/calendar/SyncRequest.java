package io.culturebridge.http.calendar;

import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.http.input.BodyInput;
import io.culturebridge.http.input.Uuids;
import io.culturebridge.http.input.VisibleText;
import io.culturebridge.http.input.Zones;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which booking somebody wants in which calendar. Never printed.
 *
 * @param accessToken null for the calendar they have connected
 */
record SyncRequest(
    BookingId booking, ProviderId provider, @Nullable String accessToken, ZoneId zone) {

  /** Microsoft's are the longest, and grow with the person's groups. */
  private static final int LONGEST_TOKEN = 16_384;

  static SyncRequest of(BodyInput input, Set<ProviderId> known) {
    var booking = input.body().text("booking_id").as(Uuids::parse).as(BookingId::new).required();
    var provider = input.body().text("calendar_type").as(Providers.among(known)).required();
    var token = input.body().text("access_token").as(VisibleText.ofAtMost(LONGEST_TOKEN));
    var zone = input.body().text("timezone").as(Zones::parse);
    return new SyncRequest(booking.get(), provider.get(), token.orNull(), zone.or(ZoneOffset.UTC));
  }

  /** Keeps the token out of logs. */
  @Override
  public String toString() {
    return "SyncRequest[booking=" + booking + ", provider=" + provider + "]";
  }
}
