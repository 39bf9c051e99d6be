package io.culturebridge.http.auth;

import io.culturebridge.application.IdentifyUser;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Enumeration;

/** Lets only those through who show who they are, and of each only so many requests. */
public final class Authentication {

  private static final String SCHEME = "Bearer ";

  private final TokenVerifier tokens;
  private final RequestLimit limit;
  private final IdentifyUser identifyUser;

  public Authentication(TokenVerifier tokens, RequestLimit limit, IdentifyUser identifyUser) {
    this.tokens = tokens;
    this.limit = limit;
    this.identifyUser = identifyUser;
  }

  /** A handler that knows its caller; whoever cannot be known gets a 401, too much a 429. */
  public Handler known(ActorHandler handler) {
    return ctx -> {
      ctx.header("Cache-Control", "no-store");
      handler.handle(ctx, actor(ctx));
    };
  }

  private Actor actor(Context ctx) {
    var claimed = tokens.verify(token(ctx)).orElseThrow(Authentication::refusal);
    // by the token alone: what is refused costs the database nothing
    limit.admit(claimed.id());
    return identifyUser.identify(claimed).actor();
  }

  private static String token(Context ctx) {
    Enumeration<String> headers = ctx.req().getHeaders("Authorization");
    if (!headers.hasMoreElements()) {
      throw refusal();
    }
    var header = headers.nextElement();
    if (headers.hasMoreElements() || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw refusal();
    }
    return header.substring(SCHEME.length()).strip();
  }

  private static ProblemException refusal() {
    return new ProblemException(Problem.notAuthenticated());
  }
}
