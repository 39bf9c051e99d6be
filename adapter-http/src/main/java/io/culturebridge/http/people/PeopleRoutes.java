package io.culturebridge.http.people;

import io.culturebridge.application.PeopleUseCases;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.http.auth.Authentication;
import io.culturebridge.http.input.Body;
import io.culturebridge.http.input.BodyInput;
import io.culturebridge.http.input.Input;
import io.culturebridge.http.input.Paging;
import io.culturebridge.http.input.PathIds;
import io.culturebridge.http.server.Routes;
import io.culturebridge.http.wire.Answer;
import io.javalin.http.Context;
import java.io.IOException;

/** Who there is. */
public final class PeopleRoutes {

  private final PeopleUseCases people;

  public PeopleRoutes(PeopleUseCases people) {
    this.people = people;
  }

  public void register(Routes routes, Authentication callers) {
    routes
        .get("/me", callers.known(this::me))
        .get("/coaches", callers.known(this::coaches))
        .get("/users/{id}", callers.known(this::user))
        .put("/users/{id}", callers.known(this::store));
  }

  private void me(Context ctx, Actor actor) {
    Answer.ok(new PersonResponse(people.view().user(actor, actor.id()))).send(ctx);
  }

  private void user(Context ctx, Actor actor) {
    var user = PathIds.user(new Input(ctx)).get();
    Answer.ok(new PersonResponse(people.view().user(actor, user))).send(ctx);
  }

  private void store(Context ctx, Actor actor) throws IOException {
    var wish = StorePersonRequest.of(new BodyInput(ctx, Body.json(ctx)));
    var stored = people.store().store(actor, wish.user(), wish.update());
    Answer.of(stored.isNew() ? 201 : 200, new PersonResponse(stored.person())).send(ctx);
  }

  private void coaches(Context ctx, Actor actor) {
    var page = new Paging(new Input(ctx)).page();
    var found = people.view().activeCoaches(page.skip(), page.limit());
    Answer.ok(new CoachPageResponse(found, page)).send(ctx);
  }
}
