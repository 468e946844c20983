package org.archigram.runtime.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.html.Html;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.learn.Learnt;
import org.archigram.runtime.learn.Lesson;
import org.archigram.runtime.network.Network;
import org.archigram.runtime.torch.TorchEngine;

/** What happens inside of the network for one example, and what it looks for first. */
final class Inside {
  private Inside() {}

  static Html html(Learnt learnt) {
    Lesson lesson = learnt.lesson();
    Noteworthy found = Noteworthy.in(lesson.network().flat());
    Html content = new Html().add(new Filters(lesson).html());
    if (!found.all().isEmpty()) {
      Map<String, Floats> example = new LinkedHashMap<>();
      lesson.examples().heldOut().forEach((name, all) -> example.put(name, all.examples(0, 1)));
      Map<String, Floats> inputs = lesson.values(example);
      Map<String, Floats> values = watched(lesson.network(), found.all(), inputs);
      content.add(new Activity(lesson.network().flat(), inputs, values).html(found));
      content.add(new Attention(lesson.network().flat(), inputs, values).html(found.attention()));
    }
    if (content.toString().isEmpty()) {
      return content;
    }
    return new Html()
        .open("section")
        .line()
        .element("h2", "What happens inside")
        .line()
        .add(content)
        .end();
  }

  /** The same network once more, which hands out what is to be seen. */
  private static Map<String, Floats> watched(
      Network network, List<String> names, Map<String, Floats> inputs) {
    try (Network open = Network.of(network.flat(), 1, new TorchEngine(), Settings.DEFAULT, names)) {
      Session session = open.session();
      List<String> known = new ArrayList<>();
      session.parameters().forEach(parameter -> known.add(parameter.name()));
      for (Parameter parameter : network.session().parameters()) {
        if (known.contains(parameter.name())) {
          session.put(parameter.name(), parameter.values());
        }
      }
      return open.watched(inputs);
    }
  }
}
