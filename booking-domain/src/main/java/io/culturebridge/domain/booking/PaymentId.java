package io.culturebridge.domain.booking;

import java.util.UUID;

/** The payment that confirmed a booking, as the payment service names it. */
public record PaymentId(UUID value) {}
