package org.pingxuan.web;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Which parts of the framework the door uses, and what it is made of. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    OneRecord.class,
    Batches.class,
    Counts.class,
    EvaluationsApi.class,
    ListApi.class,
    BatchApi.class,
    CyclesApi.class,
    ScoreSheetsApi.class,
    ExplanationApi.class,
    ShortlistsApi.class,
    PacksApi.class,
    ReleasesApi.class,
    People.class,
    ReleasePages.class,
    ReleaseCounts.class,
    ServiceHealth.class,
    ProblemAnswers.class,
    FailedRequests.class,
    ApiDescription.class,
    Frame.class,
    Pages.class,
    SubjectsPage.class,
    VocabularyPage.class,
    ComparisonPages.class
})
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        return new ReaderLanguage();
    }

    /** Links cannot set {@code Accept}; {@code ?format=} says the same. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation
                .favorParameter(true)
                .parameterName("format")
                .useRegisteredExtensionsOnly(true)
                .mediaType("json", MediaType.APPLICATION_JSON)
                .mediaType("csv", MediaType.parseMediaType(ShortlistsApi.CSV))
                .mediaType("xlsx", MediaType.parseMediaType(ShortlistsApi.XLSX));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor choice = new LocaleChangeInterceptor();
        choice.setParamName(ReaderLanguage.CHOICE);
        choice.setIgnoreInvalidLocale(true);
        registry.addInterceptor(choice).excludePathPatterns("/api/**");
    }
}
