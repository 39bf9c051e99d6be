package io.culturebridge.application.calendar;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.calendar.AuthorizationRequest;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarConnectionRepository;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.CodeGrant;
import io.culturebridge.domain.calendar.ListedCalendar;
import io.culturebridge.domain.calendar.PendingAuthorization;
import io.culturebridge.domain.calendar.PendingAuthorizations;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.domain.people.Actor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** People let us into their calendars, and out again. */
public final class ConnectCalendar {

  private static final Duration TIME_TO_COME_BACK = Duration.ofMinutes(10);

  private final CalendarServices services;
  private final RedirectUris redirectUris;
  private final PendingAuthorizations pending;
  private final CalendarConnectionRepository connections;
  private final CalendarTurn turn;
  private final Consumer<CalendarAccount> wake;
  private final InstantSource clock;

  /**
   * @param wake told when a calendar has something to be done
   */
  public ConnectCalendar(
      CalendarServices services,
      RedirectUris redirectUris,
      PendingAuthorizations pending,
      CalendarConnectionRepository connections,
      CalendarTurn turn,
      Consumer<CalendarAccount> wake,
      InstantSource clock) {
    this.services = services;
    this.redirectUris = redirectUris;
    this.pending = pending;
    this.connections = connections;
    this.turn = turn;
    this.wake = wake;
    this.clock = clock;
  }

  /**
   * Where to send the actor. Good for ten minutes, once, and for this actor, provider and redirect
   * URI only.
   *
   * @throws RejectedException when there is no such provider or the redirect URI is not allowed
   */
  public Authorization authorize(Actor actor, ProviderId provider, String redirectUri) {
    var authorizer = services.of(provider).authorizer();
    redirectUris.require(redirectUri);
    var state = Unguessable.text();
    var verifier = Unguessable.text();
    var now = clock.instant();
    var account = new CalendarAccount(actor.id(), provider);
    pending.keep(
        state,
        new PendingAuthorization(account, redirectUri, verifier, now.plus(TIME_TO_COME_BACK)),
        now);
    var request = new AuthorizationRequest(redirectUri, state, Unguessable.challenge(verifier));
    return new Authorization(authorizer.authorizationUrl(request), state);
  }

  /**
   * Exchanges what the actor came back with, and keeps the connection. Sessions to come appear in
   * the calendar by themselves.
   *
   * @throws RejectedException when the state is not good for this actor, provider and redirect URI,
   *     in which case the provider is not asked; or the provider refuses or fails
   */
  public CalendarTokens exchange(
      Actor actor, ProviderId provider, String redirectUri, String code, String state) {
    var authorizer = services.of(provider).authorizer();
    redirectUris.require(redirectUri);
    var account = new CalendarAccount(actor.id(), provider);
    var found =
        pending
            .take(state, account, redirectUri, clock.instant())
            .orElseThrow(() -> new RejectedException(new Rejection.UnknownState()));
    var answer = authorizer.exchange(new CodeGrant(code, redirectUri, found.codeVerifier()));
    var tokens = tokens(provider, answer);
    connections.connect(account, name(account, tokens), tokens, clock.instant());
    wake.accept(account);
    return tokens;
  }

  private static CalendarTokens tokens(ProviderId provider, CalendarAnswer<CalendarTokens> answer) {
    if (answer instanceof CalendarAnswer.Done<CalendarTokens>(var tokens)) {
      return tokens;
    }
    throw new RejectedException(
        answer instanceof CalendarAnswer.Refused<CalendarTokens>(var reason)
            ? new Rejection.CodeRefused(provider, reason)
            : Failures.of(provider, answer));
  }

  /** A calendar whose name cannot be told is connected all the same. */
  private String name(CalendarAccount account, CalendarTokens tokens) {
    var provider = account.provider();
    var authorizer = services.of(provider).authorizer();
    var answer = turn.call(account, () -> authorizer.accountName(tokens.access()));
    return answer instanceof CalendarAnswer.Done<String>(var name) ? name : provider.value();
  }

  /** The calendars the actor has connected, the first one first. */
  public List<ListedCalendar> connections(Actor actor) {
    return connections.of(actor.id());
  }

  /**
   * Forgets the connection; the provider is told, as far as it can be. Events stay in the calendar.
   *
   * @throws RejectedException when no such calendar is connected
   */
  public void disconnect(Actor actor, ProviderId provider) {
    var forgotten = connections.disconnect(new CalendarAccount(actor.id(), provider));
    if (forgotten.isEmpty()) {
      throw new RejectedException(notConnected(provider));
    }
    var service = services.ready().get(provider);
    if (service != null) {
      // whatever the provider says to it, here the tokens are gone
      var ignored = service.authorizer().revoke(forgotten.get().tokens());
    }
  }

  private Rejection notConnected(ProviderId provider) {
    return services.objectionTo(provider).orElseGet(() -> new Rejection.NoSuchConnection(provider));
  }
}
