// Start: put the parts together, and keep them in step with what is chosen and filtered.

function select(kind, id, show) {
  selection.kind = kind;
  selection.id = id;
  refreshPicture();
  show();
  listActors();
}

function selectActor(number) {
  select("actor", number, () => showActor(number));
  reveal(number);
}

function selectLine(id) {
  select("line", id, () => showLine(page.network.edges[id]));
}

function clearSelection() {
  select(null, null, showOverview);
}

function refreshPicture() {
  network.unselectAll();
  if (selection.kind === "actor" && nodes.get(selection.id) !== null) network.selectNodes([selection.id], false);
  if (selection.kind === "line") network.setSelection({ nodes: [], edges: [selection.id] }, { highlightEdges: false });
  redraw();
}

function refresh() {
  redraw();
  listActors();
  countShown();
  if (selection.kind === "actor") showActor(selection.id);
  else if (selection.kind === "line") showLine(page.network.edges[selection.id]);
  else showOverview();
}

function countShown() {
  const shown = page.statements.filter((_, number) => isShown(number)).length;
  const all = page.statements.length;
  const statements = shown === all ? plural(all, "statement") : `${shown.toLocaleString("en")} of ${plural(all, "statement")}`;
  document.getElementById("counts").textContent = `${plural(page.actors.length, "actor")} · ${statements}`;
}

function noticeWhatIsDrawn() {
  const notice = document.getElementById("notice");
  const able = page.actors.filter((actor) => actor.support > 0).length;
  const drawn = page.network.nodes.length;
  if (able === 0) notice.textContent = "Nobody does anything to anybody here: there is nothing to draw.";
  else if (drawn < able) notice.textContent = `Showing ${drawn} of ${able.toLocaleString("en")} actors, the best connected; the list holds all.`;
  notice.hidden = notice.textContent === "";
  document.body.classList.toggle("empty", able === 0);
}

document.addEventListener("keydown", (event) => { if (event.key === "Escape") clearSelection(); });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
if (matchMedia("(max-width: 800px)").matches) document.getElementById("legend").open = false;
buildFilters();
buildLegend();
noticeWhatIsDrawn();
countShown();
redraw();
fitPicture();
listActors();
showOverview();
document.documentElement.dataset.ready = "yes";
