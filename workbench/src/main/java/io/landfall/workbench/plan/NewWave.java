package io.landfall.workbench.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/** A wave to be; one of that name gets another day. */
public record NewWave(
        @NotBlank @Size(max = 80) @Pattern(regexp = "\\P{Cntrl}*")
        String name,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate due) {}
