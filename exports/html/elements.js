// Small builders. All text goes through textContent or createTextNode: what articles say never becomes markup.

const SVG = "http://www.w3.org/2000/svg";
const LONGEST_NAME = 90;

// The same shapes as vis-network draws, in a box from -10 to 10.
const OUTLINES = {
  dot: "M0-8A8 8 0 1 1 0 8A8 8 0 1 1 0-8Z",
  square: "M-7-7H7V7H-7Z",
  triangle: "M0-8L8 6H-8Z",
  triangleDown: "M0 8L8-6H-8Z",
  diamond: "M0-9L9 0L0 9L-9 0Z",
  hexagon: "M8 0L4 7H-4L-8 0L-4-7H4Z",
  star: "M0-9L2.6-3L9-2.4L4.2 1.8L5.6 8.4L0 5L-5.6 8.4L-4.2 1.8L-9-2.4L-2.6-3Z",
};

function make(tag, settings, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(settings || {})) {
    if (name === "click") element.addEventListener("click", value);
    else if (name === "class") element.className = value;
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function drawing(width, height, ...paths) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `${-width / 2} ${-height / 2} ${width} ${height}`);
  svg.setAttribute("width", width);
  svg.setAttribute("height", height);
  svg.setAttribute("aria-hidden", "true");
  for (const settings of paths) {
    const path = document.createElementNS(SVG, "path");
    for (const [name, value] of Object.entries(settings)) path.setAttribute(name, value);
    svg.append(path);
  }
  return svg;
}

function kindIcon(kind) {
  const look = page.kinds[kind];
  return drawing(20, 20, { d: OUTLINES[look.shape], fill: look.color });
}

function lineIcon(color, { dashed = false, blunt = false, mutual = false } = {}) {
  const shaft = { d: mutual ? "M-8 0H8" : blunt ? "M-16 0H14" : "M-16 0H9", stroke: color, "stroke-width": 2, fill: "none" };
  if (dashed) shaft["stroke-dasharray"] = "5 3";
  const head = blunt ? { d: "M14-6V6", stroke: color, "stroke-width": 3 } : { d: "M16 0L8-4V4Z", fill: color };
  const paths = [shaft, head];
  if (mutual) paths.push({ d: "M-16 0L-8-4V4Z", fill: color });
  return drawing(34, 16, ...paths);
}

// Names may be written from right to left, or hold characters that turn the text around them: each stands apart.
function isolated(text) {
  return make("bdi", {}, text);
}

// A link only where the address is a plain web address; anything else stays text.
function link(address, text) {
  return /^https?:\/\//i.test(address || "")
    ? make("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, isolated(text))
    : isolated(text);
}

function actorButton(number) {
  const actor = page.actors[number];
  return make("button", { type: "button", class: "name", "data-actor": number, click: () => selectActor(number) },
    kindIcon(actor.kind), isolated(shorten(actor.name)));
}

// A name as long as a paragraph (a list taken for a name) is cut where it would fill the panel.
function shorten(name) {
  const letters = Array.from(name);
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join("")}…` : name;
}

function plural(count, word) {
  return `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;
}
