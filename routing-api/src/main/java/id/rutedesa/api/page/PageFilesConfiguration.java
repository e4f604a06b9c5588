package id.rutedesa.api.page;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Scripts and styles answer with an ETag of their content, so that a new version of the program is seen at once. */
@Configuration(proxyBeanMethods = false)
class PageFilesConfiguration {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> pageFileEtags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/page/*", "/webjars/*");
        return filter;
    }
}
