package io.culturebridge.testkit;

import io.culturebridge.domain.attachment.AttachmentRepository;
import io.culturebridge.domain.idempotency.IdempotencyKeys;

/** The port of attachments of one adapter, and the answers kept with them. */
public record AttachmentStorage(AttachmentRepository attachments, IdempotencyKeys keys) {}
