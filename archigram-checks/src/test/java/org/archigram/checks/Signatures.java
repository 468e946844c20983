package org.archigram.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.stream.Stream;

/** The types that users of a public type see. */
final class Signatures {

  /** A type, and the member in whose signature it stands. */
  record Use(String place, JavaClass type) {}

  private Signatures() {}

  /** Those in the signature of {@code type} and of its public and protected members. */
  static Stream<Use> of(JavaClass type) {
    if (!isShown(type)) {
      return Stream.empty();
    }
    Stream<JavaType> parents =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<Use> ofMembers =
        type.getMembers().stream().filter(Signatures::isShown).flatMap(Signatures::ofMember);
    return Stream.concat(uses(type.getName(), parents), ofMembers);
  }

  private static boolean isShown(JavaClass type) {
    boolean shown = type.getModifiers().contains(JavaModifier.PUBLIC);
    return shown && type.getEnclosingClass().map(Signatures::isShown).orElse(true);
  }

  private static boolean isShown(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static Stream<Use> ofMember(JavaMember member) {
    if (member instanceof JavaField field) {
      return uses(field.getFullName(), Stream.of(field.getType()));
    }
    JavaCodeUnit unit = (JavaCodeUnit) member;
    Stream<JavaType> types =
        Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
    return uses(unit.getFullName(), types);
  }

  private static Stream<Use> uses(String place, Stream<? extends JavaType> types) {
    return types
        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
        .map(JavaClass::getBaseComponentType)
        .filter(type -> !type.isPrimitive())
        .map(type -> new Use(place, type));
  }
}
