package io.culturebridge.http;

import io.culturebridge.domain.idempotency.IdempotencyKeys;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * What the API needs to run beside the use cases.
 *
 * @param ready whether requests can be served right now
 */
public record Operations(
    IdempotencyKeys idempotencyKeys,
    BooleanSupplier ready,
    PrometheusMeterRegistry metrics,
    InstantSource clock) {}
