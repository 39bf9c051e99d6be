package io.culturebridge.memory;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.domain.attachment.AttachmentId;
import io.culturebridge.domain.attachment.AttachmentRepository;
import io.culturebridge.domain.attachment.Content;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.idempotency.Receipt;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link AttachmentRepository} in memory. */
public final class InMemoryAttachments implements AttachmentRepository {

  private static final int PIECE = 8 * 1024;

  private final InMemoryIdempotencyKeys keys;
  private final Map<AttachmentId, Kept> attachments = new LinkedHashMap<>();

  public InMemoryAttachments(InMemoryIdempotencyKeys keys) {
    this.keys = keys;
  }

  @Override
  public void add(Attachment attachment, Content content, Receipt<Attachment> receipt) {
    var bytes = bytes(content);
    synchronized (attachments) {
      if (of(attachment.booking()).size() >= Attachment.MOST) {
        throw new RejectedException(
            new Rejection.TooManyAttachments(attachment.booking(), Attachment.MOST));
      }
      receipt.of(attachment).ifPresent(keys::keep);
      attachments.put(attachment.id(), new Kept(attachment, bytes));
    }
  }

  @Override
  public List<Attachment> of(BookingId booking) {
    synchronized (attachments) {
      return attachments.values().stream()
          .map(kept -> kept.attachment)
          .filter(attachment -> attachment.booking().equals(booking))
          .toList();
    }
  }

  @Override
  public Optional<Attachment> find(BookingId booking, AttachmentId id) {
    return of(booking).stream().filter(attachment -> attachment.id().equals(id)).findAny();
  }

  @Override
  public Content content(Attachment attachment) {
    return new Content(attachment.size(), (from, most) -> read(attachment.id(), from, most));
  }

  @Override
  public void delete(Attachment attachment, Receipt<Attachment> receipt) {
    synchronized (attachments) {
      if (!attachments.containsKey(attachment.id())) {
        throw new RejectedException(new Rejection.NoSuchAttachment(attachment.id()));
      }
      receipt.of(attachment).ifPresent(keys::keep);
      attachments.remove(attachment.id());
    }
  }

  /** Looks anew each time, as what is read may be deleted meanwhile. */
  private byte[] read(AttachmentId id, long from, int most) {
    var bytes = bytes(id);
    int start = (int) Math.min(from, bytes.length);
    int end = Math.min(start + Math.min(most, PIECE), bytes.length);
    return Arrays.copyOfRange(bytes, start, end);
  }

  private byte[] bytes(AttachmentId id) {
    synchronized (attachments) {
      var kept = attachments.get(id);
      return kept == null ? new byte[0] : kept.bytes;
    }
  }

  private static byte[] bytes(Content content) {
    var bytes = new ByteArrayOutputStream();
    while (bytes.size() < content.size()) {
      bytes.writeBytes(content.read(bytes.size(), PIECE));
    }
    return bytes.toByteArray();
  }

  private static final class Kept {

    private final Attachment attachment;
    private final byte[] bytes;

    Kept(Attachment attachment, byte[] bytes) {
      this.attachment = attachment;
      this.bytes = bytes;
    }
  }
}
