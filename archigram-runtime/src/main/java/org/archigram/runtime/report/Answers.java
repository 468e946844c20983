package org.archigram.runtime.report;

import org.archigram.diagram.html.Html;
import org.archigram.runtime.learn.Learnt;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Show;

/** What the network answers, in the pictures that fit the task. */
final class Answers {
  private final Learnt learnt;
  private final Examples.Answered answered;

  Answers(Learnt learnt) {
    this.learnt = learnt;
    this.answered = learnt.lesson().answered();
  }

  Html html() {
    Html html = new Html().open("section").line().element("h2", "What it answers").line();
    html.open("div", "class", "pictures").line();
    for (Show show : learnt.lesson().task().shows()) {
      html.add(picture(show));
    }
    return html.end().end();
  }

  private Html picture(Show show) {
    return switch (show) {
      case CLASSES -> new ClassPictures(learnt.lesson().task(), answered).html();
      case PLANE -> new PlanePicture(learnt.lesson(), answered).html();
      case CURVE -> new NumberPictures(learnt.lesson(), answered).curve();
      case SERIES -> new NumberPictures(learnt.lesson(), answered).series();
      case SCATTER -> new NumberPictures(learnt.lesson(), answered).scatter();
      case COLUMNS -> new NumberPictures(learnt.lesson(), answered).columns();
      case SEQUENCES -> new SequencePictures(learnt.lesson().task(), answered).words();
      case BITS -> new SequencePictures(learnt.lesson().task(), answered).bits();
    };
  }
}
