package io.culturebridge.email;

import io.culturebridge.domain.notification.Delivery;

/**
 * How one mail fared over one connection.
 *
 * @param mayDoBetter over another connection, and nothing is sent twice
 */
record Attempt(Delivery delivery, boolean mayDoBetter) {}
