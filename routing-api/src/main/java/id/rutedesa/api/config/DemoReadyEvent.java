package id.rutedesa.api.config;

import java.time.LocalDate;

/** The demo BUMDes and its tasks of the day are there: the day can be planned. */
public record DemoReadyEvent(long depotId, LocalDate date) {}
