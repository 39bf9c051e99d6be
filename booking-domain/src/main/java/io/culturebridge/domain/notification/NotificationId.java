package io.culturebridge.domain.notification;

import java.util.UUID;

/** Names one notification for good; a repeated mail says by it that it is the same one. */
public record NotificationId(UUID value) {}
