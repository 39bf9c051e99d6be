package io.culturebridge.outlook;

import io.culturebridge.domain.calendar.AuthorizationRequest;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.calendar.CalendarAuthorizer;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.CodeGrant;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/** Consent at the Microsoft identity platform. */
public final class OutlookAuthorizer implements CalendarAuthorizer {

  private static final String CALENDARS = "Calendars.ReadWrite";
  // a refresh token, the calendar, and the name of the account
  private static final String SCOPE = "offline_access " + CALENDARS + " User.Read";
  private static final int LONGEST_NAME = 320;
  private static final String LAPSED = "Microsoft no longer accepts the consent given earlier.";

  private final OutlookSettings settings;
  private final Graph graph;
  private final TokenEndpoint endpoint;

  OutlookAuthorizer(OutlookSettings settings, Graph graph, TokenEndpoint endpoint) {
    this.settings = settings;
    this.graph = graph;
    this.endpoint = endpoint;
  }

  @Override
  public URI authorizationUrl(AuthorizationRequest request) {
    return Objects.requireNonNull(HttpUrl.get(settings.authUrl()))
        .newBuilder()
        .addQueryParameter("response_type", "code")
        .addQueryParameter("response_mode", "query")
        .addQueryParameter("client_id", settings.clientId())
        .addQueryParameter("redirect_uri", request.redirectUri())
        .addQueryParameter("scope", SCOPE)
        .addQueryParameter("state", request.state())
        .addQueryParameter("prompt", "select_account")
        .addQueryParameter("code_challenge", request.codeChallenge())
        .addQueryParameter("code_challenge_method", "S256")
        .build()
        .uri();
  }

  @Override
  public CalendarAnswer<CalendarTokens> exchange(CodeGrant grant) {
    var issued =
        endpoint.ask(
            Map.of(
                "grant_type", "authorization_code",
                "code", grant.code(),
                "redirect_uri", grant.redirectUri(),
                "code_verifier", grant.codeVerifier()),
            new Refused<>("Microsoft does not, or no longer, accept the code."));
    return Answers.then(issued, OutlookAuthorizer::sufficient);
  }

  @Override
  public CalendarAnswer<CalendarTokens> refresh(CalendarTokens tokens) {
    var refresh = tokens.refresh();
    if (refresh == null) {
      return new ReconnectNeeded<>("Microsoft gave nothing to renew the access with.");
    }
    return endpoint
        .ask(
            Map.of("grant_type", "refresh_token", "refresh_token", refresh),
            new ReconnectNeeded<>(LAPSED))
        .map(issued -> issued.tokens().refresh() == null ? kept(issued, refresh) : issued.tokens());
  }

  /** Microsoft can only sign the person out everywhere, which is not ours to do. */
  @Override
  public CalendarAnswer<Boolean> revoke(CalendarTokens tokens) {
    return new Done<>(false);
  }

  @Override
  public CalendarAnswer<String> accountName(String accessToken) {
    var url = graph.me().addQueryParameter("$select", "mail,userPrincipalName").build();
    return Answers.then(
        graph.get(accessToken, url),
        reply -> reply.succeeded() ? name(reply.json()) : graph.faults().of(reply));
  }

  private static CalendarAnswer<CalendarTokens> sufficient(IssuedTokens issued) {
    return issued.grants(CALENDARS)
        ? new Done<>(issued.tokens())
        : new Refused<>("Access to the calendar was not granted.");
  }

  private static CalendarTokens kept(IssuedTokens issued, String refresh) {
    return new CalendarTokens(issued.tokens().access(), refresh, issued.tokens().accessExpiresAt());
  }

  private static CalendarAnswer<String> name(JsonNode account) {
    return Stream.of("mail", "userPrincipalName")
        .map(field -> account.path(field).stringValue(""))
        .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
        .findFirst()
        .<CalendarAnswer<String>>map(Done::new)
        .orElseGet(() -> new Unclear<>("Microsoft does not name the account."));
  }
}
