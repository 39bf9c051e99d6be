package io.culturebridge.filetype;

import static io.culturebridge.testkit.SampleFiles.latin;
import static io.culturebridge.testkit.SampleFiles.office;
import static io.culturebridge.testkit.SampleFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.attachment.FileType;
import io.culturebridge.domain.attachment.Filename;
import io.culturebridge.testkit.Files;
import io.culturebridge.testkit.SampleFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TikaFileTypesTest {

  private static final String ODT = "application/vnd.oasis.opendocument.text";

  private final TikaFileTypes types = new TikaFileTypes();

  private Optional<FileType> type(byte[] bytes, String name) {
    return types.of(Files.content(bytes), new Filename(name));
  }

  private Optional<FileType> type(byte[] bytes) {
    return type(bytes, "file.pdf");
  }

  @ParameterizedTest
  @EnumSource(FileType.class)
  void every_kind_is_told_by_its_content(FileType type) {
    assertThat(type(SampleFiles.of(type), SampleFiles.name(type))).contains(type);
  }

  @ParameterizedTest
  @EnumSource(value = FileType.class, mode = EnumSource.Mode.EXCLUDE, names = "MARKDOWN")
  void whatever_it_is_called(FileType type) {
    assertThat(type(SampleFiles.of(type), "setup.exe")).contains(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.MD", "a.markdown"})
  void markdown_is_text_that_is_called_so(String name) {
    assertThat(type(utf8("# Title"), name)).contains(FileType.MARKDOWN);
    assertThat(type(SampleFiles.of(FileType.PNG), name)).contains(FileType.PNG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "- a list",
        "1. x",
        "{\"a\": 1}",
        "a,b\r\n1,2",
        "Subject: our goals\n\nHi",
        "<3",
        "a <b>",
        "From: me\nTo: you\n",
        "caf\u00e9",
        "\u00ef\u00bb\u00bfwith a mark",
        "page\fbreak",
        "*",
      })
  void text_is_text(String text) {
    assertThat(type(latin(text), "a")).contains(FileType.TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "<!-- x --><svg/>",
        "  \n\t<SVG/>",
        "\u00ef\u00bb\u00bf<svg/>",
        "<html><script>alert(1)</script></html>",
        "<!DOCTYPE html>",
        "<script>alert(1)</script>",
        "<p>",
        "</p>",
        "Hi\n<html><body>x</body></html>",
        "#!/bin/sh\nrm -rf /",
        "@echo off\r\ndel *",
        "{\\rtf1 x}",
        "%!PS-Adobe-3.0",
        "\u007fELF\2\1\1\0\0\0\0\0\0\0\0\0",
        "MZ\u0090\0\3\0\0\0",
        "\u00ca\u00fe\u00ba\u00be\0\0\0A",
        "GIF89a",
        "PK\3\4",
        "a\0b",
        "a\u001b[31m",
        "\u00ff\u00fea\0b\0",
        "",
      })
  void what_is_none_of_them_is_refused_whatever_it_is_called(String text) {
    for (var name : List.of("a.pdf", "a.txt", "a.md", "a.png", "a.ics", "a.docx")) {
      assertThat(type(latin(text), name)).isEmpty();
    }
  }

  @Test
  void text_is_looked_at_to_its_end() {
    var text = "a line of text\n".repeat(100_000);

    assertThat(type(latin(text), "a")).contains(FileType.TEXT);
    assertThat(type(latin(text + "\0"), "a")).isEmpty();
    assertThat(type(latin("BEGIN:VCALENDAR\r\n" + text + "\0"), "a")).isEmpty();
  }

  static Stream<byte[]> otherZips() {
    var entries = IntStream.range(0, 10_001).mapToObj(Integer::toString).toList();
    return Stream.of(
        SampleFiles.zip(List.of("bomb"), 50_000_000),
        SampleFiles.zip(List.of("word/document.xml"), 10),
        SampleFiles.zip(List.of("../../[Content_Types].xml", "word/document.xml"), 10),
        SampleFiles.zip(entries, 0),
        office("word/document.xml", "word/vbaProject.bin"),
        office("xl/workbook.xml", "xl/VBAPROJECT.BIN"),
        office("word/document.xml", "xl/workbook.xml"),
        office("xl/workbook.bin"),
        office("visio/document.xml"),
        office(),
        SampleFiles.odt(ODT, "Basic/Standard/Module1.xml"),
        SampleFiles.odt(ODT, "Scripts/python/macro.py"),
        SampleFiles.odt("application/vnd.oasis.opendocument.text-template"),
        SampleFiles.odt("application/vnd.oasis.opendocument.spreadsheet"),
        SampleFiles.odt("application/epub+zip"));
  }

  @ParameterizedTest
  @MethodSource("otherZips")
  void other_zips_are_refused(byte[] zip) {
    assertThat(type(zip, "file.docx")).isEmpty();
  }

  @Test
  void a_document_that_would_fill_a_disk_costs_no_more_than_another() {
    var parts = List.of("[Content_Types].xml", "word/document.xml", "word/media/bomb.png");

    assertThat(type(SampleFiles.zip(parts, 50_000_000))).contains(FileType.DOCX);
  }

  @Test
  void a_zip_that_is_cut_off_anywhere_or_points_outside_is_refused() {
    var document = SampleFiles.of(FileType.DOCX);
    for (int length = 0; length < document.length; length++) {
      assertThat(type(Arrays.copyOf(document, length))).isNotEqualTo(Optional.of(FileType.DOCX));
    }
    for (int at = document.length - 22; at < document.length; at++) {
      var broken = document.clone();
      broken[at] = (byte) 0xff;
      assertThat(type(broken)).as("byte %d", at).isIn(Optional.empty(), Optional.of(FileType.DOCX));
    }
  }
}
