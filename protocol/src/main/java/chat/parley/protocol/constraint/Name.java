package chat.parley.protocol.constraint;

import chat.parley.protocol.Limits;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name of an account or a group, as somebody asks for it.
@Length(min = 1, max = Limits.NAME_MAX_CODE_POINTS)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Name {}
