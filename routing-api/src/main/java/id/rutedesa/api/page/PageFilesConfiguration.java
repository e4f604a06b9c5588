package id.rutedesa.api.page;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Scripts and styles answer with an ETag of their content, so that a new version of the program is seen at once. It is a weak
 * one: the web server sends what has a strong one uncompressed.
 */
@Configuration(proxyBeanMethods = false)
class PageFilesConfiguration {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> pageFileEtags() {
        ShallowEtagHeaderFilter etags = new ShallowEtagHeaderFilter();
        etags.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(etags);
        filter.addUrlPatterns("/page/*", "/webjars/*");
        return filter;
    }
}
