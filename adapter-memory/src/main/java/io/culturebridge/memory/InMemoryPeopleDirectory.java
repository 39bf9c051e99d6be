package io.culturebridge.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.culturebridge.domain.people.CoachPage;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.PersonUpdate;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.StoredPerson;
import io.culturebridge.domain.people.UserId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** {@link PeopleDirectory} in memory. */
public final class InMemoryPeopleDirectory implements PeopleDirectory {

  private static final Comparator<Person> BY_NAME_THEN_ID =
      comparing(Person::name, nullsLast(naturalOrder()))
          .thenComparing(person -> person.id().value().toString());

  private final Map<UserId, Entry> entries = new ConcurrentHashMap<>();

  @Override
  public Person recognise(Person claimed) {
    return entries.merge(claimed.id(), new Entry(claimed, false), Entry::seenWith).person();
  }

  @Override
  public Optional<Person> find(UserId id) {
    return Optional.ofNullable(entries.get(id)).map(Entry::person);
  }

  @Override
  public boolean store(Person person) {
    return entries.put(person.id(), new Entry(person, true)) == null;
  }

  @Override
  public StoredPerson change(UserId id, Function<Optional<Person>, Person> change) {
    var before = entries.get(id);
    var after = change.apply(Optional.ofNullable(before).map(Entry::person));
    var entry = new Entry(after, true);
    boolean isLast =
        before == null
            ? entries.putIfAbsent(id, entry) == null
            : entries.replace(id, before, entry);
    return isLast ? new StoredPerson(after, before == null) : change(id, change);
  }

  @Override
  public CoachPage activeCoaches(long skip, int limit) {
    return coaches(Person::active, skip, limit);
  }

  /** Those of the coaches, by name, then id. */
  CoachPage coaches(Predicate<Person> which, long skip, int limit) {
    var coaches =
        entries.values().stream()
            .map(Entry::person)
            .filter(person -> person.role() == Role.COACH && which.test(person))
            .sorted(BY_NAME_THEN_ID)
            .toList();
    return new CoachPage(coaches.stream().skip(skip).limit(limit).toList(), coaches.size());
  }

  private record Entry(Person person, boolean managed) {

    Entry seenWith(Entry seen) {
      var claims = new PersonUpdate(null, seen.person.name(), seen.person.email(), null, null);
      return managed ? this : new Entry(claims.applyTo(person), false);
    }
  }
}
