package id.rutedesa.api.planning;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.sheet.SheetFormat;
import id.rutedesa.api.sheet.SheetWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A plan's stops as a table, for those who go on in a spreadsheet. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
@Tag(name = "plans")
class PlanFileController {
    private final PlanningService planning;

    PlanFileController(PlanningService planning) {
        this.planning = planning;
    }

    @Operation(summary = "The stops of a plan's present version, rider by rider, as a file; format is csv or xlsx")
    @GetMapping("/file")
    void file(
            @PathVariable long id,
            @RequestParam(defaultValue = "csv") String format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        SheetFormat wanted = JsonBody.word("?format", SheetFormat.class, format);
        PlanView view = planning.view(id);
        PlanDocument document = view.shown() == null ? null : view.shown().document();
        if (document == null) {
            throw new NotFoundException(new Text("Rencana ini belum punya rute.", "This plan has no routes yet."));
        }
        new SheetWriter(StopTable.SHEET)
                .answer(wanted, "rute-" + view.plan().date(), new StopTable(document), response);
    }
}
