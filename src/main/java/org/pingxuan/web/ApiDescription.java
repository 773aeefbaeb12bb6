package org.pingxuan.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API for programs, at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("评选 pingxuan")
                        .version("1")
                        .description(
                                "提交考评数据，取回评分表和候选名单 · Evaluation data in, score sheets and shortlists out. "
                                        + "Messages in Chinese or English by Accept-Language; errors are RFC 9457 problem documents.")
                        .license(new License().name("Apache-2.0")));
    }
}
