package org.archigram.runtime.train;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.archigram.runtime.engine.Goal;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Stepped;
import org.archigram.runtime.train.Checkpoint.Standing;

/**
 * The training of one network after a plan.
 *
 * <p>A run that ends and is taken up again ends in the same weights, bit for bit, as one that never
 * stopped.
 */
public final class Training {

  /** Why a training ended. */
  public enum End {
    /** All steps were made. */
    FINISHED,
    /** Measurements no longer got better. */
    NO_BETTER,
    /** It was asked to stop. */
    STOPPED
  }

  /**
   * How a training ended.
   *
   * @param steps how many steps were made in all
   * @param standing which network was the best, and its number
   */
  public record Outcome(End end, long steps, Standing standing) {
    /** Stopped before the first step. */
    public static final Outcome NONE = new Outcome(End.STOPPED, 0, Standing.NONE);

    /** Whether there is more to do. */
    public boolean isStopped() {
      return end == End.STOPPED;
    }

    /** The same, but stopped. */
    public Outcome stopped() {
      return new Outcome(End.STOPPED, steps, standing);
    }
  }

  /** Ends a measurement that was asked to stop. */
  public static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Ends a measurement. */
    public Stopped() {
      super("stopped");
    }
  }

  /** Measurements draw other random numbers than steps, and always the same. */
  private static final long MEASURING = 0x6D656173;

  private final Session session;
  private final Plan plan;
  private final Batches batches;
  private final Optional<Checkpoints> checkpoints;
  private final Consumer<Event> listener;

  private long step;
  private Standing standing = Standing.NONE;
  private long saved = -1;
  private Optional<Checkpoint> best = Optional.empty();
  private LongFunction<Optional<String>> diagnosis = number -> Optional.empty();

  /**
   * Prepares a training; it begins with {@link #run}.
   *
   * @param checkpoints where to keep what is needed to go on later; none keeps nothing
   */
  public Training(
      Session session,
      Plan plan,
      Batches batches,
      Optional<Checkpoints> checkpoints,
      Consumer<Event> listener) {
    this.session = session;
    this.plan = plan;
    this.batches = batches;
    this.checkpoints = checkpoints;
    this.listener = listener;
    session.aim(plan.goals());
  }

  /** Who is asked for the reason when the batch of this number gives no number. */
  public void explainedBy(LongFunction<Optional<String>> other) {
    diagnosis = other;
  }

  /**
   * Takes up the training where its newest checkpoint was written; without one it begins anew.
   *
   * @throws TrainingException when the checkpoint belongs to another network or seed
   */
  public void resume() {
    Optional<Checkpoint> found =
        checkpoints.flatMap(
            all ->
                all.latest(
                    file -> listener.accept(new Event.Skipped(Checkpoints.step(file), file))));
    if (found.isEmpty()) {
      return;
    }
    Checkpoint checkpoint = found.get();
    if (checkpoint.seed() != plan.seed()) {
      throw new TrainingException(
          "the training began with the seed " + checkpoint.seed() + ", not " + plan.seed());
    }
    checkpoint.into(session);
    session.remember(checkpoint.memory());
    step = checkpoint.step();
    saved = step;
    standing = checkpoint.standing();
    forgetTheBestThatIsLost();
    listener.accept(new Event.Resumed(step));
  }

  /** Then the best is found among those that come. */
  private void forgetTheBestThatIsLost() {
    boolean lost =
        isPatient()
            && standing.bestStep() >= 0
            && checkpoints.isPresent()
            && checkpoints.get().best().isEmpty();
    if (lost) {
      listener.accept(new Event.Skipped(standing.bestStep(), checkpoints.get().bestFile()));
      standing = new Standing(-1, Double.NaN, 0, standing.due());
    }
  }

  /**
   * Makes the steps that are left; with patience, the best network is put back in the end.
   *
   * <p>A measurement that throws {@link Stopped} ends it, too, and is made when it goes on.
   *
   * @param stop is asked before each step; when it says yes, a checkpoint is written first
   * @throws TrainingException when a loss is no number, or a checkpoint cannot be written
   */
  public Outcome run(BooleanSupplier stop) {
    begin();
    Pace pace = new Pace(step);
    if (standing.due() && !measured()) {
      return stopped();
    }
    while (step < plan.steps() && !isNoBetter()) {
      if (stop.getAsBoolean()) {
        return stopped();
      }
      Stepped made = makeStep();
      if (step % plan.every().report() == 0 || step == plan.steps()) {
        report(made, pace);
      }
      boolean due = step % plan.check().every() == 0 || step == plan.steps();
      if (due && !measured()) {
        return stopped();
      }
      if (step % plan.every().save() == 0) {
        save();
      }
    }
    save();
    boolean noBetter = isNoBetter();
    if (isPatient()) {
      checkpoints.flatMap(Checkpoints::best).or(() -> best).ifPresent(it -> it.into(session));
    }
    return new Outcome(noBetter ? End.NO_BETTER : End.FINISHED, step, standing);
  }

  private Outcome stopped() {
    save();
    return new Outcome(End.STOPPED, step, standing);
  }

  /** Measures; what is stopped meanwhile is due. */
  private boolean measured() {
    try {
      measure();
      return true;
    } catch (Stopped e) {
      standing = standing.whileDue();
      return false;
    }
  }

  /** Whether the best network is what counts in the end, and not the last. */
  private boolean isPatient() {
    return plan.check().patience() > 0;
  }

  /** A folder that cannot be written is found now, and not after hours. */
  private void begin() {
    if (step == 0 && checkpoints.flatMap(Checkpoints::latest).isPresent() && saved < 0) {
      throw new TrainingException(
          "there are checkpoints of another training in the folder;"
              + " take it up again, or choose another folder");
    }
    save();
  }

  private Stepped makeStep() {
    session.seed(plan.seed() * 31 + step);
    Call call = plan.call();
    List<Session.Share> shares =
        batches.parts(step).stream()
            .map(part -> new Session.Share(call.arguments(part.values(), step), part.share()))
            .toList();
    Stepped made = session.stepOn(call.method(), shares, plan.rates(step));
    if (!made.updated()) {
      String reason = diagnosis.apply(step).map(first -> "; " + first).orElse("");
      throw new TrainingException(whatIsNoNumber(made) + reason + lastGood());
    }
    step++;
    return made;
  }

  private String whatIsNoNumber(Stepped made) {
    List<Goal> goals = plan.goals();
    for (int i = 0; i < goals.size(); i++) {
      if (!Float.isFinite(made.losses().get(i))) {
        return "step %s: the loss `%s` is %s"
            .formatted(step + 1, goals.get(i).name(), made.losses().get(i));
      }
    }
    for (int i = 0; i < goals.size(); i++) {
      if (!Float.isFinite(made.norms().get(i))) {
        return "step %s: the gradient of the loss `%s` is %s"
            .formatted(step + 1, goals.get(i).name(), made.norms().get(i));
      }
    }
    throw new IllegalStateException("a step changed nothing without a reason");
  }

  private String lastGood() {
    return saved >= 0 ? "; the checkpoint of step " + saved + " is kept" : "";
  }

  private void report(Stepped made, Pace pace) {
    double perSecond = pace.perSecond(step);
    Duration left = Duration.ofMillis((long) (1000 * (plan.steps() - step) / perSecond));
    List<Double> rates = Arrays.stream(plan.rates(step - 1)).boxed().toList();
    listener.accept(new Event.Progressed(step, made, rates, perSecond, left));
  }

  private void measure() {
    List<Measure> measures = plan.check().measures();
    for (int i = 0; i < measures.size(); i++) {
      session.seed(MEASURING);
      Measure measure = measures.get(i);
      double value = measure.of(session);
      boolean better = i == 0 && isBetter(measure, value);
      if (i == 0) {
        standing =
            better
                ? new Standing(step, value, 0)
                : new Standing(standing.bestStep(), standing.best(), standing.since() + 1);
      }
      listener.accept(new Event.Measured(step, measure.name(), value, better));
      if (better && isPatient()) {
        keepBest(checkpoint());
      }
    }
  }

  private void keepBest(Checkpoint now) {
    if (checkpoints.isEmpty()) {
      best = Optional.of(now);
    }
    checkpoints.ifPresent(all -> all.saveBest(now));
  }

  private boolean isBetter(Measure measure, double value) {
    if (Double.isNaN(value)) {
      return false;
    }
    return standing.bestStep() < 0
        || (measure.higherIsBetter() ? value > standing.best() : value < standing.best());
  }

  private boolean isNoBetter() {
    return isPatient() && standing.since() >= plan.check().patience();
  }

  private void save() {
    if (checkpoints.isEmpty() || saved == step) {
      return;
    }
    Checkpoint now = checkpoint();
    for (Parameter parameter : now.parameters()) {
      for (float value : parameter.values().values()) {
        if (!Float.isFinite(value)) {
          throw new TrainingException(
              "step %s: `%s` has become %s".formatted(step, parameter.name(), value) + lastGood());
        }
      }
    }
    listener.accept(new Event.Saved(step, checkpoints.get().save(now)));
    saved = step;
  }

  private Checkpoint checkpoint() {
    return new Checkpoint(step, plan.seed(), standing, session.parameters(), session.memory());
  }
}
