package chat.parley.protocol.constraint;

import chat.parley.protocol.Limits;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The password that an account shall have.
@Length(min = Limits.PASSWORD_MIN_CODE_POINTS, max = Limits.PASSWORD_MAX_CODE_POINTS)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface NewPassword {}
