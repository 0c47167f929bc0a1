package chat.parley.server.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// One key of the configuration: a component of a configuration record, of type text, boolean, int,
/// long, double, duration, path, enum, or list of texts. Its name is the component's in kebab case;
/// a component that is a record of settings itself is a table and bears no annotation.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /// The value unless configured, as it would stand in the environment; lists have commas between
    /// their elements. Empty means null for a `@Nullable` component.
    String value() default "";

    /// What it does, as the end of a sentence that begins with its name.
    String about();

    /// The least that it may be, in the form of its value; empty where there is no such bound.
    /// Numbers and durations have one, and a most.
    String min() default "";

    /// The most that it may be.
    String max() default "";

    /// Whether a server that runs takes a change of it up when it is told to reload.
    boolean reload() default false;

    /// Whether its value is masked wherever it is shown.
    boolean secret() default false;
}
