package io.culturebridge.google;

import com.google.api.client.http.GenericUrl;
import io.culturebridge.domain.calendar.AuthorizationRequest;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAuthorizer;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.CodeGrant;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Google's OAuth 2 for web servers, with PKCE. */
public final class GoogleAuthorizer implements CalendarAuthorizer {

  /** The least that writes and lists events in a person's own calendars. */
  static final String SCOPE = "https://www.googleapis.com/auth/calendar.events.owned";

  private static final String NOT_GRANTED =
      "Access to the calendar's events was not granted: the box for it must stay ticked.";

  private final GoogleSettings settings;
  private final Limits limits;
  private final InstantSource clock;
  private final TokenEndpoint endpoint;
  private final CalendarApi api;

  GoogleAuthorizer(
      GoogleSettings settings,
      Limits limits,
      InstantSource clock,
      TokenEndpoint endpoint,
      CalendarApi api) {
    this.settings = settings;
    this.limits = limits;
    this.clock = clock;
    this.endpoint = endpoint;
    this.api = api;
  }

  /** Asks for consent each time: without it a second connection is given no refresh token. */
  @Override
  public URI authorizationUrl(AuthorizationRequest request) {
    var url = new GenericUrl(settings.authUrl());
    url.set("response_type", "code")
        .set("client_id", settings.clientId())
        .set("redirect_uri", request.redirectUri())
        .set("scope", SCOPE)
        .set("state", request.state())
        .set("access_type", "offline")
        .set("prompt", "consent")
        .set("code_challenge", request.codeChallenge())
        .set("code_challenge_method", "S256");
    return url.toURI();
  }

  @Override
  public CalendarAnswer<CalendarTokens> exchange(CodeGrant grant) {
    var form =
        Map.of(
            "grant_type", "authorization_code",
            "code", grant.code(),
            "redirect_uri", grant.redirectUri(),
            "code_verifier", grant.codeVerifier());
    Steps<CalendarTokens> steps = () -> granted(form, null, new Refused<>(NOT_GRANTED));
    return bounded(steps, new Refused<>("The code is not, or no longer, good."));
  }

  @Override
  public CalendarAnswer<CalendarTokens> refresh(CalendarTokens tokens) {
    var known = tokens.refresh();
    if (known == null) {
      return new ReconnectNeeded<>("Google gave no refresh token.");
    }
    var form = Map.of("grant_type", "refresh_token", "refresh_token", known);
    Steps<CalendarTokens> steps = () -> granted(form, known, new ReconnectNeeded<>(NOT_GRANTED));
    return bounded(steps, new ReconnectNeeded<>("Google no longer accepts the connection."));
  }

  /** With the refresh token every access token of the same grant ends (RFC 7009 §2.1). */
  @Override
  public CalendarAnswer<Boolean> revoke(CalendarTokens tokens) {
    var token = tokens.refresh() == null ? tokens.access() : tokens.refresh();
    Steps<Boolean> steps = () -> new Done<>(revoked(token));
    return bounded(steps, new Done<>(true));
  }

  @Override
  public CalendarAnswer<String> accountName(String accessToken) {
    return api.answer(accessToken, limits.call(), calendar -> new Done<>(calendar.name()));
  }

  private CalendarAnswer<CalendarTokens> granted(
      Map<String, String> form, @Nullable String known, CalendarAnswer<CalendarTokens> otherwise)
      throws IOException {
    var answer = endpoint.ask(form);
    return answer.grants(SCOPE) ? new Done<>(answer.tokens(known, clock.instant())) : otherwise;
  }

  private boolean revoked(String token) throws IOException {
    try {
      endpoint.revoke(token);
    } catch (CallFailed refusal) {
      if (!refusal.word().equals("invalid_token")) {
        throw refusal;
      }
    }
    return true;
  }

  private <T> CalendarAnswer<T> bounded(Steps<T> steps, CalendarAnswer<T> invalidGrant) {
    return steps.within(limits.call(), refusal -> TokenRefusals.answer(refusal, invalidGrant));
  }
}
