package org.archigram.model.fact;

import java.util.List;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Training;
import org.archigram.model.Value;
import org.archigram.model.problem.Place;

/** What must hold between types of values of one frame; each constraint equals only itself. */
sealed interface Constraint {

  Frame frame();

  /** The slots that it speaks of. */
  List<Slot> slots();

  /** What tells this constraint from others, also when the same block is solved again. */
  default String key() {
    StringBuilder key = new StringBuilder(what());
    for (Frame at = frame(); at != null; at = at.caller()) {
      key.append('\n').append(at.call == null ? "" : at.call.id());
    }
    return key.toString();
  }

  /** What it is about, within its frame. */
  String what();

  /** The rule of an operator. */
  record Applied(Frame frame, Value value, Definition.Apply apply, List<Slot> slots)
      implements Constraint {
    @Override
    public String what() {
      return value.id();
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** Two types are equal, for a reason. */
  record Equal(Frame frame, Slot one, Slot other, Reason reason) implements Constraint {
    @Override
    public List<Slot> slots() {
      return List.of(one, other);
    }

    @Override
    public String what() {
      return reason.toString();
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** A call whose block is typed as soon as its arguments are. */
  record Called(Frame frame, Call call, List<Slot> slots) implements Constraint {
    @Override
    public String what() {
      return "call " + call.id();
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** Why two types are equal. */
  sealed interface Reason {
    /** Where that is written. */
    Place place();

    /** Whether it is checked against what follows otherwise. */
    default boolean isClaim() {
      return true;
    }
  }

  /** A value has the type that is written for it. */
  record Declared(Value value) implements Reason {
    @Override
    public Place place() {
      return value.place();
    }

    @Override
    public boolean isClaim() {
      return value.definition() instanceof Definition.Apply;
    }
  }

  /** The argument of a call has the type of the input. */
  record Argument(Call call, int index, Value input) implements Reason {
    @Override
    public Place place() {
      return call.place();
    }

    @Override
    public boolean isClaim() {
      return false;
    }
  }

  /** A value is an output of a call. */
  record Output(Value value, Call call) implements Reason {
    @Override
    public Place place() {
      return call.place();
    }
  }

  /** What a stack hands on has the type of what it was given. */
  record Carried(Block.Output output, Value input) implements Reason {
    @Override
    public Place place() {
      return input.place();
    }
  }

  /** What is read outside of the range of an axis has the type of the rest. */
  record Initial(Block.Boundary boundary) implements Reason {
    @Override
    public Place place() {
      return boundary.place();
    }
  }

  /** Two calls of one instance have the same weights. */
  record Shared(Call call, Value weight) implements Reason {
    @Override
    public Place place() {
      return call.place();
    }
  }

  /** A loss is a scalar. */
  record Loss(Training.Loss loss) implements Reason {
    @Override
    public Place place() {
      return loss.place();
    }
  }
}
