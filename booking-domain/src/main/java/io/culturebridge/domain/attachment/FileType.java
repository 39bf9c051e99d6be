package io.culturebridge.domain.attachment;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of files that can be attached. */
public enum FileType {
  PDF("application/pdf"),
  PNG("image/png"),
  JPEG("image/jpeg"),
  WEBP("image/webp"),
  TEXT("text/plain"),
  MARKDOWN("text/markdown"),
  ICALENDAR("text/calendar"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  ODT("application/vnd.oasis.opendocument.text");

  private static final Map<String, FileType> BY_MEDIA_TYPE =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(FileType::mediaType, Function.identity()));

  private final String mediaType;

  FileType(String mediaType) {
    this.mediaType = mediaType;
  }

  /** As registered with IANA. */
  public String mediaType() {
    return mediaType;
  }

  /** The kind with that media type; none when such files cannot be attached. */
  public static Optional<FileType> ofMediaType(String mediaType) {
    return Optional.ofNullable(BY_MEDIA_TYPE.get(mediaType));
  }
}
