package chat.parley.protocol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A number in protobuf, fixed from the first commit: of a record's component within its message,
/// of an enum's constant, or of a record within the sealed family (`oneof`) it belongs to. A number
/// is never used again.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE})
public @interface Field {
    int value();
}
