package io.landfall.workbench;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves files at addresses of their own: those with a version never change, the others are asked for again. Were they looked for at every address, each link on a page would be looked
 * for in every library, to find out whether it leads to a file that has a version.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final List<String> FOLDERS = List.of("css", "js");

    /** Another version has another address. */
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        for (var folder : FOLDERS) {
            addFolder(files, folder, "/**", CacheControl.noCache());
            addFolder(files, folder, "/{file:.+-[0-9a-f]{32}[.].+}", FOR_GOOD);
        }
        files.addResourceHandler("/*.svg")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
        addLibraries(files, "/**", CacheControl.noCache());
        addLibraries(files, "/{library}/{version:[0-9]+[.][0-9].*}/**", FOR_GOOD);
    }

    private static void addFolder(ResourceHandlerRegistry files, String folder, String which, CacheControl kept) {
        files.addResourceHandler("/" + folder + which)
                .addResourceLocations("classpath:/static/" + folder + "/")
                .setCacheControl(kept)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    private static void addLibraries(ResourceHandlerRegistry files, String which, CacheControl kept) {
        files.addResourceHandler("/webjars" + which)
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(kept)
                .resourceChain(true);
    }
}
