package org.archigram.diagram.theme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.theme.Theme.Paint;
import org.archigram.diagram.theme.Theme.Paints;

/**
 * The colours of a theme by what they are for, so that people can name them.
 *
 * <p>A colour alone has one word, such as {@code ink}; a paint has two, such as {@code
 * product.fill} and {@code product.outline}.
 */
public final class ThemeRoles {
  private final Map<String, Color> colors = new LinkedHashMap<>();

  private ThemeRoles() {}

  /** All colours of a theme, in the order in which a person would say them. */
  public static Map<String, Color> of(Theme theme) {
    ThemeRoles roles = new ThemeRoles();
    roles.colors.put("page", theme.page());
    roles.colors.put("ink", theme.ink());
    roles.colors.put("faint", theme.faint());
    roles.colors.put("line", theme.line());
    roles.colors.put("loop", theme.loop());
    roles.colors.put("across", theme.across());
    roles.colors.put("backward", theme.backward());
    roles.colors.put("plate", theme.plate());
    roles.colors.put("tint", theme.tint());
    Paints paints = theme.paints();
    roles.put("product", paints.product());
    roles.put("convolution", paints.convolution());
    roles.put("lookup", paints.lookup());
    roles.put("normalisation", paints.normalisation());
    roles.put("spiking", paints.spiking());
    roles.put("sampling", paints.sampling());
    roles.put("outside", paints.outside());
    roles.put("objective", paints.objective());
    return roles.colors;
  }

  /** A theme with other colours for some roles. */
  public static Theme changed(Theme theme, String name, Map<String, Color> changes) {
    Set<String> known = of(theme).keySet();
    if (!known.containsAll(changes.keySet())) {
      throw new IllegalArgumentException("the roles are " + known + ", not " + changes.keySet());
    }
    ThemeRoles roles = new ThemeRoles();
    roles.colors.putAll(of(theme));
    roles.colors.putAll(changes);
    return roles.theme(name);
  }

  private Theme theme(String name) {
    return new Theme(
        name,
        color("page"),
        color("ink"),
        color("faint"),
        color("line"),
        color("loop"),
        color("across"),
        color("backward"),
        color("plate"),
        color("tint"),
        new Paints(
            paint("product"),
            paint("convolution"),
            paint("lookup"),
            paint("normalisation"),
            paint("spiking"),
            paint("sampling"),
            paint("outside"),
            paint("objective")));
  }

  private void put(String role, Paint paint) {
    colors.put(role + ".fill", paint.fill());
    colors.put(role + ".outline", paint.outline());
  }

  private Paint paint(String role) {
    return new Paint(color(role + ".fill"), color(role + ".outline"));
  }

  private Color color(String role) {
    Color color = colors.get(role);
    if (color == null) {
      throw new IllegalStateException("no colour for " + role);
    }
    return color;
  }
}
