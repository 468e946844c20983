package org.archigram.runtime.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A program as text, with the tensors that it keeps.
 *
 * <p>The text is the body of a TorchScript class: one or more {@code def name(self, x: Tensor) ->
 * ...}. All arguments are tensors of floats; a method makes whole numbers of them where it needs
 * some. A method returns a tensor, or a tuple or list of tensors, or nothing.
 *
 * @param name what the class is called; letters, digits and _
 * @param source the text
 * @param parameters all that the text reads from {@code self}, in a fixed order
 */
public record Script(String name, String source, List<Parameter> parameters) {

  /**
   * What the name of a method ends with that is like another but also finds gradients: it returns
   * what the other does, and then the gradient of its first result for each trained parameter.
   */
  public static final String DESCENT = "_descent";

  /** Throws {@link IllegalArgumentException} for two parameters of one name. */
  public Script {
    parameters = List.copyOf(parameters);
    Set<String> names = new HashSet<>();
    for (Parameter parameter : parameters) {
      if (parameter.name().contains(".")) {
        throw new IllegalArgumentException(parameter.name() + " must not have a dot");
      }
      if (!names.add(parameter.name())) {
        throw new IllegalArgumentException("two parameters are called " + parameter.name());
      }
    }
  }
}
