package io.culturebridge.domain.attachment;

/**
 * A file somebody wants attached.
 *
 * @param sha256 of the content, 64 digits in lower-case hex
 */
public record Upload(Filename name, Content content, String sha256) {}
