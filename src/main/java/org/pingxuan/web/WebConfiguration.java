package org.pingxuan.web;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

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
    Pages.class,
    VocabularyPage.class,
    ComparisonPages.class
})
class WebConfiguration {

    /** Chinese for everybody who does not ask for English. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.CHINESE);
        return resolver;
    }
}
