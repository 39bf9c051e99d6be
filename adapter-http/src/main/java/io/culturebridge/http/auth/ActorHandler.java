package io.culturebridge.http.auth;

import io.culturebridge.domain.people.Actor;
import io.javalin.http.Context;

/** Handles a request of somebody known. */
@FunctionalInterface
public interface ActorHandler {

  void handle(Context ctx, Actor actor) throws Exception;
}
