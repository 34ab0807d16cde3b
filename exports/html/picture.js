// The canvas: vis-network draws what Python has laid out; here it is only dressed, dimmed and hidden.

const stage = document.getElementById("canvas");
const nodes = new vis.DataSet(page.network.nodes);
const lines = new vis.DataSet(page.network.edges);
const network = new vis.Network(stage, { nodes, edges: lines }, page.network.options);
const DIMMED = 0.18;
const [SIDE, ABOVE, BELOW] = [82, 32, 66];
let drawnScale = 1;
let waiting = 0;

function themeColor(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

// One pass over everything, told to vis-network in one call each: single updates are slow.
function redraw() {
  const colors = Object.fromEntries(["ink", "quiet", "faint", "canvas"].map((name) => [name, themeColor(`--${name}`)]));
  const lit = litNodes();
  drawnScale = network.getScale();
  const labels = placeLabels(page.network.nodes.filter((node) => isDrawn(node)), { lit, scale: drawnScale });
  nodes.update(page.network.nodes.map((node) => dressNode(node, { colors, labels, bright: lit === null || lit.has(node.id) })));
  const calm = lit !== null || drawnScale >= NEAR || page.network.edges.length <= FEW_LINES;
  lines.update(page.network.edges.map((line) => dressLine(line, { colors, named: selection.kind === "line" || (calm && fitsOnLine(line, drawnScale)) })));
}

function dressNode(node, { colors, labels, bright }) {
  const face = { background: node.color, border: colors.ink };
  return {
    id: node.id, hidden: !isDrawn(node), opacity: bright ? 1 : DIMMED, size: node.size * dotBoost(drawnScale),
    color: { background: node.color, border: colors.canvas, highlight: face, hover: face },
    label: labels.has(node.id) ? node.label : "\u00a0",
    font: { size: labelSize(node, drawnScale), color: bright ? colors.ink : colors.faint, strokeColor: colors.canvas, strokeWidth: bright ? 4 / Math.min(1, drawnScale) : 0 },
  };
}

function dressLine(line, { colors, named }) {
  const bright = isLit(line);
  return {
    id: line.id, hidden: !line.told.some(isShown), color: { ...line.color, opacity: bright ? 1 : DIMMED },
    label: bright && named ? line.label : "\u00a0",
    font: { size: lineLabelSize(drawnScale), color: colors.quiet, strokeWidth: 0, background: bright && named ? colors.canvas : "transparent" },
  };
}

function isDrawn(node) {
  return statementsOf[node.id].some(isShown);
}

function isLit(line) {
  if (selection.kind === "actor") return line.from === selection.id || line.to === selection.id;
  return selection.kind !== "line" || line.id === selection.id;
}

function litNodes() {
  if (selection.kind === null) return null;
  const lit = new Set(selection.kind === "actor" ? [selection.id] : []);
  for (const line of page.network.edges) {
    if (isLit(line) && line.told.some(isShown)) lit.add(line.from).add(line.to);
  }
  return lit;
}

// Dots and names keep their size on the screen, so the margin around the positions is one in pixels.
function fitPicture() {
  if (page.network.nodes.length === 0) return;
  // The legend may have taken room since the canvas was measured.
  network.redraw();
  const [xs, ys] = ["x", "y"].map((axis) => page.network.nodes.map((node) => node[axis]));
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(1.25, (stage.clientWidth - 2 * SIDE) / (right - left || 1), (stage.clientHeight - ABOVE - BELOW) / (bottom - top || 1));
  network.moveTo({ scale: Math.max(scale, 0.02), position: { x: (left + right) / 2, y: (top + bottom) / 2 + (BELOW - ABOVE) / 2 / scale } });
  redraw();
}

function zoomBy(factor) {
  network.moveTo({ scale: Math.min(4, Math.max(0.05, network.getScale() * factor)) });
  redraw();
}

// Bring an actor that stands outside the window into it; one in plain sight stays where it is.
function reveal(number) {
  if (nodes.get(number) === null) return;
  const { x, y } = network.canvasToDOM(network.getPosition(number));
  const inside = x > 60 && y > 60 && x < stage.clientWidth - 60 && y < stage.clientHeight - 60;
  if (!inside) network.moveTo({ position: network.getPosition(number) });
}

network.on("click", ({ nodes: [node], edges: [line] }) => {
  if (node !== undefined) selectActor(node);
  else if (line !== undefined) selectLine(line);
  else clearSelection();
});
network.on("zoom", () => {
  clearTimeout(waiting);
  waiting = setTimeout(redraw, 80);
});
network.on("hoverNode", () => { stage.classList.add("pointing"); });
network.on("blurNode", () => { stage.classList.remove("pointing"); });
network.on("hoverEdge", () => { stage.classList.add("pointing"); });
network.on("blurEdge", () => { stage.classList.remove("pointing"); });
document.getElementById("closer").addEventListener("click", () => zoomBy(1.3));
document.getElementById("farther").addEventListener("click", () => zoomBy(1 / 1.3));
document.getElementById("whole").addEventListener("click", fitPicture);
