package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Value;

/** Which weights of one block are used more than once. */
public final class Sharing {
  private final Map<String, List<String>> uses = new LinkedHashMap<>();
  private final Map<String, List<String>> readers = new LinkedHashMap<>();
  private final Map<String, Call> captured = new LinkedHashMap<>();

  private final Outreach outreach = new Outreach();

  private Sharing(Block block) {
    block.instances().forEach(instance -> uses.put(instance.name(), new ArrayList<>()));
    count(block, 0, "");
    block.weights().forEach(weight -> readers.put(weight.id(), new ArrayList<>()));
    for (Value value : block.values()) {
      if (value.definition() instanceof Definition.Apply apply) {
        apply.arguments().stream().distinct().forEach(ref -> read(ref, value.id()));
      }
    }
    for (Call call : block.calls()) {
      call.arguments().stream().distinct().forEach(ref -> read(ref, call.id()));
      if (call.level() > 0) {
        captured.put(call.id(), call);
      }
    }
  }

  /** What is shared in the root of {@code architecture}. */
  public static Sharing of(Architecture architecture) {
    return new Sharing(architecture.root());
  }

  /** What is shared in {@code block}. */
  public static Sharing of(Block block) {
    return new Sharing(block);
  }

  /** Counts calls in {@code block} and in the blocks it owns that reach out to this one. */
  private void count(Block block, int level, String path) {
    for (Call call : block.calls()) {
      List<String> calls = uses.get(call.instance());
      if (call.level() == level && calls != null) {
        calls.add(path + call.id());
      }
    }
    for (Instance instance : block.instances()) {
      if (outreach.of(instance.block()) > level) {
        count(instance.block(), level + 1, path + instance.name() + "/");
      }
    }
  }

  private void read(Ref ref, String reader) {
    List<String> all = readers.get(ref.value());
    if (all != null && !all.contains(reader)) {
      all.add(reader);
    }
  }

  /** The instances of this block that are called more than once, and so share their weights. */
  public List<String> instances() {
    return uses.entrySet().stream()
        .filter(use -> use.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The calls of an instance; one from an inner block is {@code instance/call}. */
  public List<String> calls(String instance) {
    return Collections.unmodifiableList(uses.getOrDefault(instance, List.of()));
  }

  /** The weights of this block that more than one application or call uses. */
  public List<String> weights() {
    return readers.entrySet().stream()
        .filter(use -> use.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The values and calls that use a weight of this block directly. */
  public List<String> readers(String weight) {
    return Collections.unmodifiableList(readers.getOrDefault(weight, List.of()));
  }

  /** The calls of this block whose instance belongs to a block around it. */
  public List<Call> captured() {
    return List.copyOf(captured.values());
  }
}
