package io.culturebridge.application.calendar;

import io.culturebridge.domain.calendar.AuthorizationRequest;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAuthorizer;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.CodeGrant;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An authorizer that answers as scripted, and otherwise as the one behind it. */
final class FaultyAuthorizer implements CalendarAuthorizer {

  /** What is called. */
  enum Call {
    EXCHANGE,
    REFRESH,
    REVOKE,
    NAME
  }

  private final CalendarAuthorizer real;
  private final Map<Call, CalendarAnswer<?>> scripted = new HashMap<>();
  private final List<CalendarTokens> refreshes = new ArrayList<>();
  private final List<CalendarTokens> revoked = new ArrayList<>();
  private final List<AuthorizationRequest> requests = new ArrayList<>();
  private @Nullable Runnable beforeRefresh;

  FaultyAuthorizer(CalendarAuthorizer real) {
    this.real = real;
  }

  /** Instead of doing the next call of the kind. */
  synchronized void answer(Call call, CalendarAnswer<?> answer) {
    scripted.put(call, answer);
  }

  /** Happens once. */
  synchronized void beforeRefresh(Runnable event) {
    beforeRefresh = event;
  }

  synchronized List<CalendarTokens> refreshes() {
    return List.copyOf(refreshes);
  }

  synchronized List<CalendarTokens> revoked() {
    return List.copyOf(revoked);
  }

  synchronized List<AuthorizationRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public synchronized URI authorizationUrl(AuthorizationRequest request) {
    requests.add(request);
    return real.authorizationUrl(request);
  }

  @Override
  public CalendarAnswer<CalendarTokens> exchange(CodeGrant grant) {
    return this.<CalendarTokens>answer(Call.EXCHANGE, () -> real.exchange(grant));
  }

  @Override
  public synchronized CalendarAnswer<CalendarTokens> refresh(CalendarTokens tokens) {
    refreshes.add(tokens);
    var event = beforeRefresh;
    beforeRefresh = null;
    if (event != null) {
      event.run();
    }
    return this.<CalendarTokens>answer(Call.REFRESH, () -> real.refresh(tokens));
  }

  @Override
  public synchronized CalendarAnswer<Boolean> revoke(CalendarTokens tokens) {
    revoked.add(tokens);
    return this.<Boolean>answer(Call.REVOKE, () -> real.revoke(tokens));
  }

  @Override
  public CalendarAnswer<String> accountName(String accessToken) {
    return this.<String>answer(Call.NAME, () -> real.accountName(accessToken));
  }

  @SuppressWarnings("unchecked") // each test scripts what the call can answer
  private synchronized <T> CalendarAnswer<T> answer(Call call, Supplier<CalendarAnswer<T>> doing) {
    var answer = (CalendarAnswer<T>) scripted.remove(call);
    return answer == null ? doing.get() : answer;
  }
}
