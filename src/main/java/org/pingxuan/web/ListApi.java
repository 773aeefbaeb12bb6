package org.pingxuan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.InForce;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Who is registered in a cycle, page by page in the order of ids. */
@RestController
@Tag(name = "evaluations")
final class ListApi {

    private static final String AT = "/api/v1/evaluations";
    private static final int MOST = 1_000;

    private final House house;

    ListApi(House house) {
        this.house = house;
    }

    /** A registered subject. */
    @Schema(name = "Registration")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RegistrationView(
            @Schema(example = "B-0001") String subject,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String parent,
            String href) {}

    /**
     * A page.
     *
     * @param next address of the next page; null on the last
     */
    @Schema(name = "Registrations")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            String cycle,
            List<RegistrationView> items,
            @Nullable String next) {}

    @Operation(
            summary = "登记的对象 · Registered subjects",
            description = "按编号（码位）排序，逐页取 next · by code point of the id; follow next")
    @GetMapping(AT)
    @Nullable
    Page list(
            @RequestParam String cycle,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable String kind,
            @Parameter(description = "编号或名称中的文字 · text in id or name") @RequestParam(required = false) @Nullable
                    String q,
            @Parameter(description = "从这个编号之后起 · ids after this one") @RequestParam(defaultValue = "") String after,
            @Parameter(description = "1–1000") @RequestParam(defaultValue = "100") int limit,
            ServletWebRequest request) {
        if (limit < 1 || limit > MOST) {
            throw new Refusal(HttpStatus.BAD_REQUEST, List.of(), "LIMIT_WRONG", limit, MOST);
        }
        Listing.Wanted wanted = Listing.Wanted.of(parent, kind, q);
        return house.inForce().read(Answers.cycle(cycle), current -> {
            Cycle of = Answers.cycle(current.holdings(), cycle);
            return Conditional.isKnown(request, current) ? null : page(current, of, wanted, after, limit);
        });
    }

    private static Page page(InForce.Current current, Cycle cycle, Listing.Wanted wanted, String after, int limit) {
        Listing listing = Listing.of(current, wanted, after, limit);
        List<RegistrationView> items = listing.items().stream()
                .map(each -> new RegistrationView(
                        each.subject(),
                        each.name(),
                        each.kind(),
                        each.parent(),
                        EvaluationsApi.at(cycle.text(), each.subject()).toString()))
                .toList();
        return new Page(cycle.text(), items, listing.more() ? next(cycle, wanted, listing.last(), limit) : null);
    }

    private static String next(Cycle cycle, Listing.Wanted wanted, String after, int limit) {
        UriComponentsBuilder next = UriComponentsBuilder.fromPath(AT).queryParam("cycle", "{cycle}");
        List<Object> values = new ArrayList<>(List.of(cycle.text()));
        add(next, values, "parent", wanted.parent());
        add(next, values, "kind", wanted.kind());
        add(next, values, "q", wanted.text());
        add(next, values, "after", after);
        add(next, values, "limit", limit);
        return next.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private static void add(UriComponentsBuilder next, List<Object> values, String name, @Nullable Object value) {
        if (value != null) {
            next.queryParam(name, "{" + name + "}");
            values.add(value);
        }
    }
}
