package io.culturebridge.standins;

/** What a broken proxy may put in the place of an answer; all with status 200. */
public enum Garbage {
  HTML,
  EMPTY,
  /** 50 MB of JSON. */
  HUGE,
  /** JSON that goes on until the reader hangs up. */
  ENDLESS,
  /** The same by a byte at a time, often enough for the reader never to wait long for the next. */
  DRIPPING
}
