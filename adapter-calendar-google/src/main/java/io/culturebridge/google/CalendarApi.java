package io.culturebridge.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.Calendar;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.AccessExpired;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/** The calendars at Google, each opened by an access token. */
final class CalendarApi {

  /** What a header can hold; the JDK would show anything else in the exception it throws. */
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

  private final URI root;
  private final HttpTransport transport;
  private final Exchange exchange;

  CalendarApi(URI root, HttpTransport transport, Exchange exchange) {
    this.root = root;
    this.transport = transport;
    this.exchange = exchange;
  }

  /** What is done in the calendar a token opens. */
  interface Visit<T> {
    CalendarAnswer<T> to(OpenCalendar calendar) throws IOException;
  }

  <T> CalendarAnswer<T> answer(String accessToken, Duration limit, Visit<T> visit) {
    if (!TOKEN.matcher(accessToken).matches()) {
      return new AccessExpired<>();
    }
    Steps<T> steps = () -> visit.to(open(accessToken));
    return steps.within(limit, ApiRefusals::answer);
  }

  private OpenCalendar open(String accessToken) {
    var calendar =
        new Calendar.Builder(
                transport,
                GsonFactory.getDefaultInstance(),
                request -> request.getHeaders().setAuthorization("Bearer " + accessToken))
            .setRootUrl(root.toString())
            .setApplicationName("CultureBridge-Booking")
            .build();
    return new OpenCalendar(calendar.events(), exchange);
  }
}
