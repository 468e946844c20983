(function () {
  "use strict";
  var plots = [];
  var dark = matchMedia("(prefers-color-scheme: dark)");
  function color(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }
  function short(u, ticks) {
    return ticks.map(function (v) { return v === null ? "" : String(+v.toPrecision(4)); });
  }
  function series(line, i) {
    var stroke = color("--c" + (i % 4 + 1));
    var one = { label: line.label, stroke: stroke, width: 2, spanGaps: true, points: { show: false } };
    one.value = function (u, v) { return v === null || v === undefined ? "" : String(+v.toPrecision(5)); };
    if (line.kind === "POINTS" || line.kind === "FAINT") {
      var faint = line.kind === "FAINT";
      one.paths = function () { return null; };
      one.stroke = faint ? stroke + "80" : stroke;
      one.points = { show: true, size: faint ? 3 : 5, width: 0, fill: one.stroke };
    }
    if (line.kind === "LEVEL") { one.dash = [6, 5]; one.width = 1.5; }
    return one;
  }
  function draw(place) {
    var chart = JSON.parse(place.dataset.chart);
    var axis = { stroke: color("--faint"), grid: { stroke: color("--rule"), width: 1 }, ticks: { stroke: color("--rule") }, font: "12px system-ui, sans-serif", labelFont: "13px system-ui, sans-serif" };
    var options = {
      width: place.clientWidth, height: 300,
      scales: { x: { time: false }, y: chart.log ? { distr: 3 } : {} },
      legend: { live: true },
      cursor: { points: { size: 7 } },
      axes: [
        Object.assign({ label: chart.across, labelSize: 22, values: short }, axis),
        Object.assign({ label: chart.up, labelSize: 22, size: 64 }, axis, chart.log ? {} : { values: short })
      ],
      series: [{ label: chart.across, value: function (u, v) { return v === null || v === undefined ? "" : String(+v.toPrecision(5)); } }].concat(chart.lines.map(series))
    };
    var still = place.innerHTML;
    place.innerHTML = "";
    try {
      plots.push({ plot: new uPlot(options, [chart.x].concat(chart.lines.map(function (l) { return l.y; })), place), place: place, still: still });
    } catch (e) {
      place.innerHTML = still;
    }
  }
  function all() {
    plots.forEach(function (p) { p.plot.destroy(); p.place.innerHTML = p.still; });
    plots = [];
    document.querySelectorAll("[data-chart]").forEach(draw);
  }
  all();
  dark.addEventListener("change", all);
  addEventListener("resize", function () {
    plots.forEach(function (p) { p.plot.setSize({ width: p.place.clientWidth, height: 300 }); });
  });
})();
