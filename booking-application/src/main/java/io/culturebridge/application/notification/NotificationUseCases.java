package io.culturebridge.application.notification;

/** Everything about telling people that is asked for. */
public record NotificationUseCases(ChooseNotifications choose, ViewNotifications view) {}
