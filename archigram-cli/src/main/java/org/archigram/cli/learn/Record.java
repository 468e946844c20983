package org.archigram.cli.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.archigram.runtime.learn.Course;
import org.archigram.runtime.learn.Learnt;
import org.archigram.runtime.learn.Lesson;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Task;

/**
 * What {@code run.json} says.
 *
 * @param setup what the run does
 * @param started when it was begun
 * @param versions what computes, by name
 */
record Record(Setup setup, String started, Map<String, String> versions) {

  /** While the run goes on; a run that is killed leaves it. */
  Map<String, Object> running(Lesson lesson, Course course) {
    Map<String, Object> json = head(lesson);
    json.put("ended", RunFolder.RUNNING);
    return with(json, course);
  }

  /** When the run has ended. */
  Map<String, Object> ended(Learnt learnt) {
    Map<String, Object> json = head(learnt.lesson());
    json.put("steps_made", learnt.outcome().map(outcome -> outcome.steps()).orElse(0L));
    json.put(
        "ended",
        learnt.outcome().map(o -> o.end().name().toLowerCase(Locale.ROOT)).orElse("solved"));
    if (!learnt.isStopped()) {
      json.put("result", result(learnt));
    }
    return with(json, learnt.course());
  }

  private Map<String, Object> head(Lesson lesson) {
    Map<String, Object> json = new LinkedHashMap<>(setup.json());
    json.put("started", started);
    json.put("versions", versions);
    json.put("sizes", lesson.binding().sizes());
    return json;
  }

  private static Map<String, Object> result(Learnt learnt) {
    Task task = learnt.lesson().task();
    Examples.Baseline baseline = learnt.lesson().examples().baseline();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("metric", task.about().metric().title());
    result.put("value", learnt.value());
    if (learnt.lesson().bar().exists()) {
      result.put("bar", learnt.lesson().passing());
      result.put("passes", learnt.passes());
    }
    if (!baseline.what().isEmpty()) {
      result.put("baseline", baseline.value());
      result.put("baseline_is", baseline.what());
    }
    return result;
  }

  private static Map<String, Object> with(Map<String, Object> json, Course course) {
    json.put("seconds", Math.round(course.seconds() * 1000) / 1000.0);
    json.put("losses", points(course.losses(), "loss"));
    json.put("measured", points(course.measured(), "value"));
    return json;
  }

  private static List<Map<String, Object>> points(List<Course.Point> points, String name) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Course.Point point : points) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("step", point.step());
      one.put(name, point.value());
      all.add(one);
    }
    return all;
  }

  /** What was recorded of the part before. */
  static Course course(Map<String, Object> json) {
    Fields fields = new Fields(json);
    return new Course(
        points(fields, "losses", "loss"),
        points(fields, "measured", "value"),
        fields.number("seconds"));
  }

  private static List<Course.Point> points(Fields fields, String list, String name) {
    List<Course.Point> points = new ArrayList<>();
    for (Fields point : fields.objects(list)) {
      points.add(new Course.Point((long) point.number("step"), point.number(name)));
    }
    return points;
  }

  /** When the run of the folder was begun. */
  static String started(Map<String, Object> json) {
    return new Fields(json).text("started");
  }

  /** What the report says besides. */
  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Seed", String.valueOf(setup.seed()));
    facts.put("Started", started);
    facts.put(
        "Computed with",
        "Archigram %s, LibTorch %s, Java %s, %s"
            .formatted(
                versions.get("archigram"),
                versions.get("libtorch"),
                versions.get("java"),
                versions.get("system")));
    return facts;
  }
}
