package chat.parley.protocol.constraint;

import chat.parley.protocol.Limits;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How many rows of a list are asked for at once.
@Range(min = 1, max = Limits.PAGE_SIZE)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PageLimit {}
