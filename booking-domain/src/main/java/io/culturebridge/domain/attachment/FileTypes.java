package io.culturebridge.domain.attachment;

import java.util.Optional;

/** Port: tells what kind of file some bytes are. */
public interface FileTypes {

  /**
   * The kind the content shows, whatever the file is called; none when it is not surely one that
   * can be attached. Nothing in the content is run, unpacked or followed.
   *
   * @param name only tells Markdown from other text
   */
  Optional<FileType> of(Content content, Filename name);
}
