import org.jspecify.annotations.NullMarked;

/** The use cases: what the service does, one class per intention, over the domain's ports. */
@NullMarked
module io.culturebridge.application {
  requires transitive io.culturebridge.domain;
  requires static org.jspecify;

  exports io.culturebridge.application;
  exports io.culturebridge.application.analytics;
  exports io.culturebridge.application.attachment;
  exports io.culturebridge.application.calendar;
  exports io.culturebridge.application.note;
  exports io.culturebridge.application.notification;
  exports io.culturebridge.application.series;
}
