package org.archigram.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands, in the order in which help lists them. */
enum CommandName {
  DRAW("Draw an architecture as SVG, PDF, PNG or TikZ"),
  CHECK("Say what is wrong with architectures"),
  SUMMARY("Count shapes, weights and work of an architecture"),
  EQUATIONS("Write the equations of an architecture as text, TeX or a picture"),
  FORMAT("Print files in their one canonical layout"),
  PROGRAM("Print what an architecture is compiled to"),
  COMPILE("Compile a Pascal program to a network"),
  GROW("Grow a network from cellular code"),
  TRAIN("Train a network on a task"),
  RUN("Run a network: one that was trained, or a program"),
  EXPORT("Write a network as a file that PyTorch loads"),
  GALLERY("Make a web site of the bundled architectures"),
  LIST("List the bundled architectures"),
  SHOW("Print the text of a bundled architecture, to begin from"),
  THEMES("List the themes, or print the colours of one"),
  EXPLAIN("Say what a problem code means and how to fix it"),
  COMPLETION("Print a script that completes commands in your shell"),
  HELP("Say what the commands do, or how one is used");

  private final String summary;

  CommandName(String summary) {
    this.summary = summary;
  }

  /** What the command does, in one line. */
  String summary() {
    return summary;
  }

  /** What the user types. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A new command; only its own classes are loaded, so that it starts fast. */
  Command create() {
    return switch (this) {
      case DRAW -> new Draw();
      case CHECK -> new Check();
      case SUMMARY -> new Summarise();
      case EQUATIONS -> new WriteEquations();
      case FORMAT -> new FormatFiles();
      case PROGRAM -> new ShowProgram();
      case COMPILE -> new Compile();
      case GROW -> new Grow();
      case TRAIN -> new Train();
      case RUN -> new RunNetwork();
      case EXPORT -> new Export();
      case GALLERY -> new MakeGallery();
      case LIST -> new ListAll();
      case SHOW -> new ShowSource();
      case THEMES -> new ShowThemes();
      case EXPLAIN -> new Explain();
      case COMPLETION -> new Completion();
      case HELP -> new Help();
    };
  }

  static Optional<CommandName> of(String word) {
    for (CommandName name : values()) {
      if (name.word().equals(word)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(CommandName::word).toList();
  }
}
