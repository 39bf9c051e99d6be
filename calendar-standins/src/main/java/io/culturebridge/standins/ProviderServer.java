package io.culturebridge.standins;

import com.sun.net.httpserver.HttpExchange;
import io.culturebridge.standins.FaultPlan.Fault;
import io.culturebridge.standins.Outcome.Answer;
import io.culturebridge.standins.Tokens.Access;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One provider on a port of its own: its OAuth, its API, and what goes wrong with them. */
final class ProviderServer implements AutoCloseable {

  private final Provider provider;
  private final Tokens tokens;
  private final Accounts accounts;
  private final Authorizations authorizations;
  private final TokenEndpoint tokenEndpoint;
  private final Inspection inspection;
  private final RequestLog log = new RequestLog();
  private final FaultPlan plan = new FaultPlan();
  private final Loopback loopback;

  ProviderServer(String name, int port, InstantSource clock, Provider provider) {
    this.provider = provider;
    this.tokens = new Tokens(name, clock);
    this.accounts = new Accounts(provider, tokens);
    this.authorizations = new Authorizations(provider.oauth(), accounts, tokens);
    this.tokenEndpoint = new TokenEndpoint(provider.oauth(), tokens);
    this.inspection = new Inspection(accounts, faults(), log);
    this.loopback = Loopback.start(port, this::serve);
  }

  URI url() {
    return loopback.url();
  }

  URI url(String path) {
    return URI.create(url() + path);
  }

  Account account(String email) {
    return accounts.account(email);
  }

  Faults faults() {
    return Faults.ofApi(plan, provider);
  }

  List<RecordedRequest> requests() {
    return log.all();
  }

  Map<String, String> consent(URI authUrl, String email) {
    return authorizations.consent(Form.parse(authUrl.getRawQuery()), email);
  }

  void allowOnlyRedirectsTo(Set<String> uris) {
    authorizations.allowOnly(uris);
  }

  @Override
  public void close() {
    plan.recover();
    loopback.close();
  }

  private void serve(HttpExchange exchange) throws IOException, InterruptedException {
    var request = Incoming.read(exchange, provider.overridesMethod());
    if (Inspection.concerns(request)) {
      inspection.answer(request).send(exchange);
      return;
    }
    var index = log.add(request);
    var outcome = outcome(request);
    log.answered(index, outcome.status());
    outcome.send(exchange);
  }

  private Outcome outcome(RecordedRequest request) throws InterruptedException {
    if (provider.oauth().isForPeople(request)) {
      return authorizations.answer(request);
    }
    return provider.oauth().isForTokens(request)
        ? withFaults(request, () -> forTokens(request))
        : ofApi(request);
  }

  private Answer forTokens(RecordedRequest request) {
    return request.path().equals(provider.oauth().tokenPath())
        ? tokenEndpoint.token(request)
        : tokenEndpoint.revoke(request);
  }

  private Outcome ofApi(RecordedRequest request) throws InterruptedException {
    var access = bearer(request).flatMap(tokens::findAccess);
    if (access.isEmpty()) {
      return withFaults(request, provider::unauthorized);
    }
    var account = accounts.account(access.get().email());
    try {
      if (account.enter() > provider.mostCalls()) {
        return provider.tooManyCalls();
      }
      return withFaults(request, () -> act(account, access.get(), request));
    } finally {
      account.leave();
    }
  }

  private Answer act(Account account, Access access, RecordedRequest request) {
    try {
      return account.inTurn(() -> provider.answer(account, access.scopes(), request));
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  private Outcome withFaults(RecordedRequest request, Supplier<Answer> action)
      throws InterruptedException {
    plan.pass(request);
    var fault = plan.next(request);
    var acted =
        fault.map(Fault::acts).orElse(true) ? Optional.of(action.get()) : Optional.<Answer>empty();
    return fault.<Outcome>map(Fault::outcome).or(() -> acted).orElseThrow();
  }

  private static Optional<String> bearer(RecordedRequest request) {
    return Optional.ofNullable(request.header("Authorization"))
        .filter(header -> header.startsWith("Bearer "))
        .map(header -> header.substring("Bearer ".length()));
  }
}
