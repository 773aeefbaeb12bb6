package org.pingxuan.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API for programs, at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /** Of the calls that change releases and explain, whose descriptions are given together. */
    private static final Map<String, String> SUMMARIES = Map.of(
            "GET /api/v1/releases", "全部规则版本 · All releases",
            "POST /api/v1/releases", "起草规则版本（zip 或逐个文件） · Draft a release (zip, or changed files)",
            "GET /api/v1/releases/{id}", "一个规则版本 · A release",
            "GET /api/v1/releases/{id}/files/{path}", "规则文件 · A file of a release",
            "GET /api/v1/releases/{id}/comparison", "与现行规则比较 · What changes if it goes live",
            "POST /api/v1/releases/{id}/approve", "批准（不能是起草人） · Approve, by somebody else than the author",
            "POST /api/v1/releases/{id}/publish", "发布 · Publish from a year on",
            "POST /api/v1/releases/{id}/rollback", "退回上一版本 · Roll back",
            "GET /api/v1/score-sheets/{cycle}/{subject}/explanation", "每条规则做了什么、差在哪里 · Why and why not");

    private static final String PROBLEM = "#/components/schemas/Problem";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("评选 pingxuan")
                        .version("1")
                        .description("提交考评数据，取回评分表和候选名单；提示语言由 Accept-Language 决定，出错时回答 RFC 9457 问题说明。"
                                + " · Evaluation data in, score sheets and shortlists out; messages by Accept-Language,"
                                + " errors as RFC 9457 problem documents.")
                        .license(new License().name("Apache-2.0")));
    }

    /** Any call may be refused, always in the same form. */
    @Bean
    OpenApiCustomizer refusals() {
        return api -> {
            ModelConverters.getInstance()
                    .readAll(new AnnotatedType(ProblemDocument.class))
                    .forEach(api.getComponents()::addSchemas);
            api.getPaths()
                    .forEach((at, path) -> path.readOperationsMap().forEach((method, operation) -> {
                        if (operation.getSummary() == null) {
                            operation.setSummary(SUMMARIES.get(method + " " + at));
                        }
                        // the refusals are one for all, whatever was found beside each call
                        operation
                                .getResponses()
                                .keySet()
                                .removeIf(status -> status.startsWith("4") || status.startsWith("5"));
                        operation
                                .getResponses()
                                .addApiResponse(
                                        "default",
                                        new ApiResponse()
                                                .description("没有办成 · Refused")
                                                .content(new Content()
                                                        .addMediaType(
                                                                "application/problem+json",
                                                                new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
                    }));
        };
    }
}
