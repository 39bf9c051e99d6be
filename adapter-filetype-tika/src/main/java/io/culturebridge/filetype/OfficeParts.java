package io.culturebridge.filetype;

import io.culturebridge.domain.attachment.Content;
import io.culturebridge.domain.attachment.FileType;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which office document a zip is, by the names of its parts (ECMA-376 part 2), and with what. */
final class OfficeParts {

  private final Set<FileType> documents = EnumSet.noneOf(FileType.class);
  private boolean namesItsTypes;
  private boolean hasMacros;

  private OfficeParts() {}

  /** None when it is not a zip, is none of these, is several, or has macros. */
  static Optional<FileType> in(Content content) {
    var parts = new OfficeParts();
    return ZipDirectory.forEachName(content, parts::see) ? parts.document() : Optional.empty();
  }

  /** Tells whether it is a whole zip, and without macros. */
  static boolean areHarmlessIn(Content content) {
    var parts = new OfficeParts();
    return ZipDirectory.forEachName(content, parts::see) && !parts.hasMacros;
  }

  /** Names of parts are the same in any case (ECMA-376 part 2 §6.2.2.3). */
  private void see(String name) {
    var part = name.toLowerCase(Locale.ROOT);
    switch (part) {
      case "[content_types].xml" -> namesItsTypes = true;
      case "word/document.xml" -> documents.add(FileType.DOCX);
      case "xl/workbook.xml" -> documents.add(FileType.XLSX);
      case "ppt/presentation.xml" -> documents.add(FileType.PPTX);
      default -> hasMacros |= isMacro(part);
    }
  }

  /** Those of Microsoft's programs, then those of OpenDocument's. */
  private static boolean isMacro(String part) {
    return part.endsWith("vbaproject.bin")
        || part.startsWith("basic/")
        || part.startsWith("scripts/");
  }

  private Optional<FileType> document() {
    return namesItsTypes && !hasMacros && documents.size() == 1
        ? documents.stream().findAny()
        : Optional.empty();
  }
}
