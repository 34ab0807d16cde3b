// Which names are shown: at any zoom as many as fit without touching, the best supported first.

const READABLE = 12;
const SMALL = 11;
const LETTER = 0.55;
const LINE = 1.22;
const GAP = 5;
const FEW_LINES = 60;
const NEAR = 0.85;
const nodeOf = new Map(page.network.nodes.map((node) => [node.id, node]));

function labelSize(node, scale) {
  return Math.min(90, Math.max(node.font.size, (READABLE + (node.font.size - READABLE) / 2) / scale));
}

// Far out, dots would shrink to specks and their shapes be lost; the layout leaves them room to grow.
function dotBoost(scale) {
  return Math.min(1.6, Math.max(1, 0.7 / scale));
}

function placeLabels(drawn, { lit, scale }) {
  const rank = (node) => (lit !== null && lit.has(node.id) ? 1e6 : 0) + page.actors[node.id].support;
  const placed = drawn.map((node) => ({ ...dotBox(node, scale), node }));
  const shown = new Set();
  for (const node of [...drawn].sort((a, b) => rank(b) - rank(a) || a.id - b.id)) {
    const box = labelBox(node, scale);
    // A name may cover a dot that matters less, never one that matters more.
    if (placed.some((other) => (other.node === undefined || rank(other.node) > rank(node)) && touch(box, other))) continue;
    placed.push(box);
    shown.add(node.id);
  }
  return shown;
}

// A line is labelled where its words fit between its ends, and where lines are few or near.
function fitsOnLine(line, scale) {
  const [one, other] = [nodeOf.get(line.from), nodeOf.get(line.to)];
  const free = Math.hypot(one.x - other.x, one.y - other.y) * scale - (one.size + other.size) * scale * dotBoost(scale);
  return one === other || Array.from(line.label).length * SMALL * LETTER < free;
}

function lineLabelSize(scale) {
  return Math.min(60, Math.max(SMALL, SMALL / scale));
}

// In pixels of the screen, whose origin does not matter here.
function labelBox(node, scale) {
  const rows = node.label.split("\n");
  const letters = labelSize(node, scale) * scale;
  const half = Math.max(...rows.map((row) => Array.from(row).length)) * letters * LETTER / 2 + 3;
  const top = (node.y + node.size * dotBoost(scale)) * scale + GAP;
  return { left: node.x * scale - half, right: node.x * scale + half, top, bottom: top + rows.length * letters * LINE };
}

function dotBox(node, scale) {
  const half = node.size * dotBoost(scale) * scale * 0.8;
  return { left: node.x * scale - half, right: node.x * scale + half, top: node.y * scale - half, bottom: node.y * scale + half };
}

function touch(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
