package org.archigram.runtime.torch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.EngineException;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Script;
import org.archigram.runtime.engine.Settings;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.DeviceOptional;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.JitModule;
import org.bytedeco.pytorch.QualifiedName;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.named_buffer_iterator;
import org.bytedeco.pytorch.named_buffer_list;
import org.bytedeco.pytorch.named_parameter_iterator;
import org.bytedeco.pytorch.named_parameter_list;

/** A program in LibTorch's hands, with its tensors; to be used by one thread only. */
final class Network {
  private static final Pattern DRAWS =
      Pattern.compile("rand|normal|bernoulli|multinomial|dropout|poisson|exponential|uniform");

  /** A tensor that the program keeps. */
  private record Kept(Tensor tensor, boolean trained) {}

  private final JitModule module;
  private final Device device;
  private final String source;
  private final Map<String, Kept> kept = new LinkedHashMap<>();

  private Network(JitModule module, Device device, String source) {
    this.module = module;
    this.device = device;
    this.source = source;
    if (source.contains("conv")) {
      Natives.prepareConvolutions();
    }
  }

  static Network of(Script script, Settings.Device where) {
    Device device = device(where);
    JitModule module = new JitModule(new QualifiedName("__torch__." + script.name()));
    Network network = new Network(module, device, script.source());
    for (Parameter parameter : script.parameters()) {
      network.register(parameter);
    }
    try {
      module.define(script.source());
    } catch (RuntimeException e) {
      throw Messages.of(e, script.source());
    }
    return network;
  }

  private void register(Parameter parameter) {
    Tensor tensor = Tensors.of(parameter.values(), device);
    if (parameter.trained()) {
      tensor.set_requires_grad(true);
      module.register_parameter(parameter.name(), tensor, false);
    } else {
      module.register_buffer(parameter.name(), tensor);
    }
    kept.put(parameter.name(), new Kept(tensor, parameter.trained()));
  }

  static Network load(Path file, Settings.Device where) {
    Device device = device(where);
    try {
      JitModule module = torch.load(file.toString(), new DeviceOptional(device), true);
      String source = module.dump_to_str(true, false, false).getString();
      Network network = new Network(module, device, source);
      network.findWeights();
      network.findBuffers();
      return network;
    } catch (RuntimeException e) {
      throw new EngineException(
          "%s is no program that LibTorch can read: %s"
              .formatted(file, Messages.of(e, "").getMessage()),
          0,
          e);
    }
  }

  private static Device device(Settings.Device where) {
    return new Device(where == Settings.Device.CUDA ? "cuda" : "cpu");
  }

  /** A weight that two parts share is listed once for each part; the first name is kept. */
  private void findWeights() {
    named_parameter_list list = module.named_parameters(true);
    named_parameter_iterator end = list.end();
    for (named_parameter_iterator i = list.begin(); i.notEquals(end); i.increment()) {
      keep(i.access().name().getString(), new Kept(i.access().value(), true));
    }
  }

  private void findBuffers() {
    named_buffer_list list = module.named_buffers(true);
    named_buffer_iterator end = list.end();
    for (named_buffer_iterator i = list.begin(); i.notEquals(end); i.increment()) {
      keep(i.access().name().getString(), new Kept(i.access().value(), false));
    }
  }

  private void keep(String name, Kept candidate) {
    boolean known =
        kept.values().stream().anyMatch(other -> other.tensor().is_same(candidate.tensor()));
    if (!known) {
      kept.put(name, candidate);
    }
  }

  /** Whether running it may draw random numbers. */
  boolean draws() {
    return DRAWS.matcher(source).find();
  }

  boolean has(String method) {
    return module.find_method(method).has_value();
  }

  /** The names of the weights that gradients change, in the order of the script. */
  List<String> trained() {
    return kept.entrySet().stream()
        .filter(each -> each.getValue().trained())
        .map(Map.Entry::getKey)
        .toList();
  }

  List<Tensor> run(String method, List<Floats> inputs) {
    if (!has(method)) {
      throw new EngineException("the program has no method " + method);
    }
    IValueVector arguments = Tensors.values(inputs, device);
    return guarded(() -> Tensors.tensors(module.get_method(method).apply(arguments)));
  }

  /** Does something whose failure may speak of the program's text. */
  <T> T guarded(java.util.function.Supplier<T> work) {
    try {
      return work.get();
    } catch (EngineException e) {
      throw e;
    } catch (RuntimeException e) {
      throw Messages.of(e, source);
    }
  }

  Tensor weight(String name) {
    Kept found = find(name);
    if (!found.trained()) {
      throw new EngineException("%s is a buffer, which no gradient changes".formatted(name));
    }
    return found.tensor();
  }

  private Kept find(String name) {
    Kept found = kept.get(name);
    if (found == null) {
      throw new EngineException("the program keeps no tensor " + name);
    }
    return found;
  }

  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>();
    kept.forEach((name, found) -> all.add(new Parameter(name, found.trained(), read(name))));
    return all;
  }

  Floats read(String name) {
    return Tensors.floats(current(name, find(name)));
  }

  void write(String name, Floats values) {
    Tensor tensor = current(name, find(name));
    if (!Tensors.shape(tensor).equals(values.shape())) {
      throw new EngineException(
          "%s has the shape %s, not %s".formatted(name, Tensors.shape(tensor), values.shape()));
    }
    copy(tensor, values);
  }

  void copy(Tensor tensor, Floats values) {
    tensor.copy_(Tensors.of(values, device));
  }

  /** A program may put another tensor in the place of a buffer. */
  private Tensor current(String name, Kept found) {
    return found.trained() || name.contains(".") ? found.tensor() : module.attr(name).toTensor();
  }

  void save(Path file) {
    module.save(file.toString());
  }
}
