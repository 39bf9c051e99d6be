package io.culturebridge.memory;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.culturebridge.domain.calendar.AuthorizationRequest;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.AccessExpired;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAuthorizer;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.CodeGrant;
import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link CalendarAuthorizer} in memory: each code opens a new calendar, once. */
public final class InMemoryCalendarAuthorizer implements CalendarAuthorizer {

  private static final Duration LIFE = Duration.ofHours(1);

  private final Map<String, AuthorizationRequest> asked = new HashMap<>();
  private final Map<String, AuthorizationRequest> codes = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Map<String, InMemoryCalendar> refreshable = new HashMap<>();
  private final Queue<CalendarAnswer<Void>> failures = new ArrayDeque<>();
  private final List<CodeGrant> exchanges = new ArrayList<>();
  private final InMemoryCalendarProvider provider;
  private final URI address;
  private final InstantSource clock;
  private int lastToken;

  /**
   * @param address where people are asked
   */
  public InMemoryCalendarAuthorizer(
      InMemoryCalendarProvider provider, URI address, InstantSource clock) {
    this.provider = provider;
    this.address = address;
    this.clock = clock;
  }

  /** The person agrees to what was asked with this state, and gets a code to bring back. */
  public synchronized String agree(String state) {
    var code = "code-" + codes.size();
    codes.put(code, Objects.requireNonNull(asked.get(state)));
    return code;
  }

  /** Every code it was ever asked to exchange. */
  public synchronized List<CodeGrant> exchanges() {
    return List.copyOf(exchanges);
  }

  /** Instead of doing the next exchange. */
  public synchronized void fail(CalendarAnswer<Void> failure) {
    failures.add(failure);
  }

  @Override
  public synchronized URI authorizationUrl(AuthorizationRequest request) {
    asked.put(request.state(), request);
    return URI.create(
        "%s?response_type=code&redirect_uri=%s&state=%s&code_challenge=%s&code_challenge_method=S256"
            .formatted(
                address,
                URLEncoder.encode(request.redirectUri(), UTF_8),
                request.state(),
                request.codeChallenge()));
  }

  @Override
  public synchronized CalendarAnswer<CalendarTokens> exchange(CodeGrant grant) {
    exchanges.add(grant);
    var failure = failures.poll();
    if (failure != null) {
      return failure.map(nothing -> {
        throw new IllegalStateException("that is no failure");
      });
    }
    var request = codes.get(grant.code());
    if (used.contains(grant.code()) || !isGood(grant, request)) {
      return new Refused<>("The code is not, or no longer, good.");
    }
    used.add(grant.code());
    return new Done<>(tokens("refresh-" + grant.code(), provider.newCalendar()));
  }

  private static boolean isGood(CodeGrant grant, @Nullable AuthorizationRequest request) {
    return request != null
        && request.redirectUri().equals(grant.redirectUri())
        && request.codeChallenge().equals(challenge(grant.codeVerifier()));
  }

  @Override
  public synchronized CalendarAnswer<CalendarTokens> refresh(CalendarTokens tokens) {
    var calendar = refreshable.get(String.valueOf(tokens.refresh()));
    return calendar == null
        ? new ReconnectNeeded<>("The calendar no longer lets us in.")
        : new Done<>(tokens(String.valueOf(tokens.refresh()), calendar));
  }

  private CalendarTokens tokens(String refresh, InMemoryCalendar calendar) {
    var access = "access-" + ++lastToken;
    provider.open(access, calendar);
    refreshable.put(refresh, calendar);
    return new CalendarTokens(access, refresh, clock.instant().plus(LIFE));
  }

  @Override
  public synchronized CalendarAnswer<Boolean> revoke(CalendarTokens tokens) {
    provider.expire(tokens.access());
    refreshable.remove(String.valueOf(tokens.refresh()));
    return new Done<>(true);
  }

  @Override
  public CalendarAnswer<String> accountName(String accessToken) {
    return provider
        .calendar(accessToken)
        .<CalendarAnswer<String>>map(calendar -> new Done<>("me@" + address.getHost()))
        .orElseGet(AccessExpired::new);
  }

  private static String challenge(String verifier) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
