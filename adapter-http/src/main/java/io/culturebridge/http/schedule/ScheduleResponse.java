package io.culturebridge.http.schedule;

import io.culturebridge.domain.availability.DateOverride;
import io.culturebridge.domain.availability.LocalHours;
import io.culturebridge.domain.availability.RecurringHours;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.availability.SlotRules;
import io.culturebridge.domain.availability.WeeklyHours;
import io.culturebridge.http.input.Zones;
import io.culturebridge.http.wire.JsonBody;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A schedule, every member of it, as it can be put again. */
record ScheduleResponse(Schedule schedule) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("timezone", Zones.name(schedule.zone()));
    list(json, "slots", schedule.weekly(), ScheduleResponse::write);
    list(json, "overrides", schedule.overrides(), ScheduleResponse::write);
    list(json, "recurring", schedule.recurring(), ScheduleResponse::write);
    write(json, schedule.rules());
    json.writeStringProperty("when_calendar_unreadable", schedule.whenCalendarUnreadable().word());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, WeeklyHours weekly) {
    json.writeStringProperty("day", weekly.day().name().toLowerCase(Locale.ROOT));
    write(json, weekly.hours());
  }

  private static void write(JsonGenerator json, DateOverride override) {
    json.writeStringProperty("date", override.date().toString());
    list(json, "slots", override.hours(), ScheduleResponse::write);
  }

  private static void write(JsonGenerator json, RecurringHours recurring) {
    json.writeStringProperty("rrule", recurring.days().rule().toString());
    json.writeStringProperty("start_date", recurring.days().start().toString());
    write(json, recurring.hours());
    json.writeArrayPropertyStart("exdates");
    recurring.exceptDates().stream().sorted().forEach(date -> json.writeString(date.toString()));
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, LocalHours hours) {
    json.writeStringProperty("start", hours.start());
    json.writeStringProperty("end", hours.end());
  }

  private static void write(JsonGenerator json, SlotRules rules) {
    json.writeNumberProperty("slot_interval_minutes", rules.interval().toMinutes());
    json.writeNumberProperty("buffer_before_minutes", rules.bufferBefore().toMinutes());
    json.writeNumberProperty("buffer_after_minutes", rules.bufferAfter().toMinutes());
    json.writeNumberProperty("minimum_notice_minutes", rules.minimumNotice().toMinutes());
    number(json, "booking_window_days", rules.windowDays());
    number(json, "max_bookings_per_day", rules.mostPerDay());
  }

  private static void number(JsonGenerator json, String name, @Nullable Integer number) {
    json.writeName(name);
    if (number == null) {
      json.writeNull();
    } else {
      json.writeNumber(number);
    }
  }

  private static <T> void list(
      JsonGenerator json, String name, List<T> values, BiConsumer<JsonGenerator, T> members) {
    json.writeArrayPropertyStart(name);
    for (var value : values) {
      json.writeStartObject();
      members.accept(json, value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
