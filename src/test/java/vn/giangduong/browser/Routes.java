package vn.giangduong.browser;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every route of the product's code. */
final class Routes {

    private static final String EVERYTHING = "vn.giangduong";

    private static final List<String> TEMPLATES = all().stream().map(Known::template).toList();

    private Routes() {}

    /**
     * A route.
     *
     * @param template without the patterns of its parameters: {@code questions/:id}
     * @param inMenu whether a menu has it, so that {@link EveryViewJourney} looks at it
     */
    record Known(String template, boolean inMenu) {}

    static List<Known> all() {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false) {
                    @Override
                    protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                        return definition.getMetadata().isIndependent();
                    }
                };
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents(EVERYTHING).stream()
                .map(definition -> known(String.valueOf(definition.getBeanClassName())))
                .toList();
    }

    private static Known known(String className) {
        Class<?> view = ClassUtils.resolveClassName(className, Routes.class.getClassLoader());
        if (!Component.class.isAssignableFrom(view)) {
            throw new IllegalStateException(className + " has a route and is no component");
        }
        Route route = view.getAnnotation(Route.class);
        return new Known(
                route.value().replaceAll(":(\\w+\\??)\\([^/]*\\)", ":$1"),
                view.isAnnotationPresent(Menu.class));
    }

    /** The template that a path belongs to, or the path of a page without a route. */
    static String templateOf(String path) {
        return TEMPLATES.stream()
                .filter(template -> path.substring(1).matches(pattern(template)))
                .max(Comparator.comparingLong(Routes::fixedSteps))
                .orElse(path);
    }

    private static long fixedSteps(String template) {
        return Arrays.stream(template.split("/")).filter(step -> !step.startsWith(":")).count();
    }

    /** A pattern of the paths, without the leading slash, that a template stands for. */
    static String pattern(String template) {
        return template.replaceAll("/:\\w+\\?", "(/[^/]+)?").replaceAll(":\\w+", "[^/]+");
    }
}
