package id.rutedesa.api.task;

import java.time.Instant;

/** When service may start, both ends included. */
public record Window(Instant from, Instant to) {}
