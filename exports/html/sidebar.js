// The panel on the left: search, the list of actors, filters; and the legend in the picture.

const MOST_LISTED = 200;
const CLASS_WORDS = { cooperation: "Cooperation", conflict: "Conflict", structure: "Structure" };
const search = document.getElementById("search");
const list = document.getElementById("actors");

// "Lula", "LULA" and "Łula" should find each other: no case, no marks.
function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/ł/gi, "l").replace(/ø/gi, "o").toLowerCase();
}

const searchable = page.actors.map((actor) => [actor.name, ...(actor.aliases || [])].map(plain));
const byFame = page.actors.map((_, number) => number)
  .sort((a, b) => page.actors[b].support - page.actors[a].support || page.actors[a].name.localeCompare(page.actors[b].name, "en"));

function findActors(words) {
  const wanted = plain(words.trim());
  if (!wanted) return byFame;
  const starts = (number) => searchable[number].some((name) => name.startsWith(wanted) || name.includes(` ${wanted}`));
  const found = byFame.filter((number) => searchable[number].some((name) => name.includes(wanted)));
  return [...found.filter(starts), ...found.filter((number) => !starts(number))];
}

function listActors() {
  const found = findActors(search.value);
  const rows = found.slice(0, MOST_LISTED).map((number) => {
    const count = statementsOf[number].filter(isShown).length;
    const button = actorButton(number);
    button.append(make("span", { class: "count" }, count.toLocaleString("en")));
    button.classList.toggle("chosen", selection.kind === "actor" && selection.id === number);
    if (count === 0) button.classList.add("idle");
    return make("li", {}, button);
  });
  if (found.length > MOST_LISTED) rows.push(make("li", { class: "hint" }, `and ${found.length - MOST_LISTED} more: type to narrow`));
  if (found.length === 0) rows.push(make("li", { class: "hint" }, page.actors.length ? "No actor of that name." : "No actors."));
  list.replaceChildren(...rows);
}

function checkbox(checked, change, ...content) {
  const box = make("input", { type: "checkbox" });
  box.checked = checked;
  box.addEventListener("change", () => { change(box.checked); refresh(); });
  return make("label", { class: "check" }, box, ...content);
}

function buildFilters() {
  const groups = Object.keys(CLASS_WORDS).map(typeGroup).filter((group) => group !== null);
  const truth = make("fieldset", {}, make("legend", {}, "Truth"));
  if (page.statements.some((statement) => statement.negative)) {
    truth.append(checkbox(true, (on) => { filters.negative = on; }, lineIcon("currentColor", { blunt: true }), "negative",
      countOf((statement) => statement.negative)));
  }
  if (page.statements.some(isUncertain)) {
    truth.append(checkbox(true, (on) => { filters.uncertain = on; }, lineIcon("currentColor", { dashed: true }), "planned or possible",
      countOf(isUncertain)));
  }
  if (truth.children.length > 1) groups.unshift(truth);
  document.getElementById("filters").replaceChildren(...groups);
}

function typeGroup(kind) {
  const codes = Object.keys(page.types).filter((code) => page.types[code].class === kind);
  if (codes.length === 0) return null;
  return make("fieldset", { class: kind }, make("legend", {}, CLASS_WORDS[kind]), ...codes.map((code) =>
    checkbox(true, (on) => { if (on) filters.hiddenTypes.delete(code); else filters.hiddenTypes.add(code); },
      make("span", { class: "code", title: page.types[code].words }, code.replaceAll("_", " ").toLowerCase()),
      countOf((statement) => statement.type === code))));
}

function countOf(test) {
  return make("span", { class: "count" }, page.statements.filter(test).length.toLocaleString("en"));
}

function buildLegend() {
  const drawn = new Set(page.network.nodes.map((node) => page.actors[node.id].kind));
  const kinds = Object.keys(page.kinds).filter((kind) => drawn.has(kind))
    .map((kind) => make("li", {}, kindIcon(kind), page.kinds[kind].word));
  const classes = Object.keys(CLASS_WORDS).filter((kind) => Object.values(page.types).some((type) => type.class === kind))
    .map((kind) => make("li", {}, lineIcon(page.classes[kind]), kind));
  const styles = [[{ dashed: true }, "planned or possible"], [{ blunt: true }, "negative: not done"], [{ mutual: true }, "done together"]]
    .map(([style, words]) => make("li", {}, lineIcon("currentColor", style), words));
  document.querySelector("#legend div").replaceChildren(make("ul", {}, ...kinds), make("ul", {}, ...classes, ...styles));
}

search.addEventListener("input", listActors);
search.addEventListener("keydown", (event) => {
  const [first] = findActors(search.value);
  if (event.key === "Enter" && first !== undefined) selectActor(first);
});
