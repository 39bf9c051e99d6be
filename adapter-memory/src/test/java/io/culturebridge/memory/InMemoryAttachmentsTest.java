package io.culturebridge.memory;

import io.culturebridge.testkit.AttachmentRepositoryContract;
import io.culturebridge.testkit.AttachmentStorage;

final class InMemoryAttachmentsTest implements AttachmentRepositoryContract {

  private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
  private final AttachmentStorage attached =
      new AttachmentStorage(new InMemoryAttachments(keys), keys);

  @Override
  public AttachmentStorage attached() {
    return attached;
  }
}
