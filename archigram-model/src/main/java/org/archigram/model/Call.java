package org.archigram.model;

import java.util.List;
import java.util.Map;
import org.archigram.model.problem.Place;

/**
 * One use of an instance of a block. Two calls of one instance share its weights.
 *
 * @param id unique in the calling block
 * @param instance the name of the instance
 * @param level 0 when the calling block owns the instance, 1 when the block around it does, …
 * @param arguments one for each input of the block, in the order of its inputs
 * @param axes the axis of the caller that each axis of the block is bound to
 * @param place where it was written
 */
public record Call(
    String id,
    String instance,
    int level,
    List<Ref> arguments,
    Map<String, String> axes,
    Place place) {

  public Call {
    arguments = List.copyOf(arguments);
    axes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(axes));
  }
}
