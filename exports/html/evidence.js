// The panel on the right: what is said, in which words, by whom.

const FIRST_CARDS = 40;
const panel = document.getElementById("evidence");

function showOverview() {
  if (page.statements.length === 0) {
    fillPanel([make("h2", {}, "Nothing was drawn"), make("p", { class: "hint" },
      "These articles were read, and no sentence says that somebody does something to somebody else. " +
      "That is an answer too: nothing is guessed.")], []);
    return;
  }
  const all = page.statements.map((_, number) => number).filter(isShown);
  fillPanel([make("h2", {}, "What is said"), make("p", { class: "hint" },
    "Click a line or an actor to read the sentences behind it. The newest statements come first.")], all);
}

function showActor(number) {
  const actor = page.actors[number];
  const told = statementsOf[number].filter(isShown);
  const facts = [page.kinds[actor.kind].word, actor.country, ...(actor.sectors || []), plural(told.length, "statement")];
  const head = [make("h2", { title: actor.name }, kindIcon(actor.kind), isolated(shorten(actor.name))),
    make("p", { class: "facts" }, facts.filter(Boolean).join(" · "))];
  if (actor.aliases && actor.aliases.length) {
    head.push(make("p", { class: "aliases" }, "also: ", isolated(actor.aliases.join(", "))));
  }
  const links = referenceLinks(actor);
  if (links.length) head.push(make("p", { class: "links" }, ...links));
  fillPanel(head, told);
}

function showLine(line) {
  const told = line.told.filter(isShown).sort((a, b) => a - b);
  const head = [
    make("h2", { class: "pair" }, isolated(shorten(page.actors[line.from].name)),
      make("span", { class: "arrow", "aria-hidden": "true" }, line.arrows.from.enabled ? " ↔ " : " → "),
      isolated(shorten(page.actors[line.to].name))),
    make("p", { class: "facts" }, `${page.types[page.statements[line.told[0]].type].words} · ${plural(told.length, "statement")}`),
  ];
  fillPanel(head, told);
}

function referenceLinks(actor) {
  const links = [];
  const title = actor.wikipedia;
  if (title) links.push(link(`https://en.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(" ", "_"))}`, "Wikipedia"));
  if (/^Q\d+$/.test(actor.wikidata || "")) links.push(link(`https://www.wikidata.org/wiki/${actor.wikidata}`, "Wikidata"));
  return links;
}

function fillPanel(head, told) {
  const bar = make("div", { class: "head" }, ...head);
  if (selection.kind !== null) {
    bar.append(make("button", { type: "button", class: "close", "aria-label": "Close, show all statements", click: clearSelection }, "×"));
  }
  const cards = make("ol", { class: "cards" });
  panel.replaceChildren(bar, cards);
  if (told.length) bar.append(markKey());
  else if (selection.kind !== null) cards.append(make("li", { class: "hint" }, "No statement passes the filters."));
  addCards(cards, told, 0);
  panel.scrollTop = 0;
}

function addCards(cards, told, from) {
  cards.append(...told.slice(from, from + FIRST_CARDS).map(card));
  const rest = told.length - from - FIRST_CARDS;
  if (rest <= 0) return;
  const more = make("li", { class: "more" }, make("button", { type: "button", click: () => {
    more.remove();
    addCards(cards, told, from + FIRST_CARDS);
  } }, `Show more (${rest.toLocaleString("en")} left)`));
  cards.append(more);
}

function markKey() {
  return make("p", { class: "key" }, make("mark", { class: "source" }, "who"), " ",
    make("mark", { class: "trigger" }, "what"), " ", make("mark", { class: "target" }, "to whom"));
}

function card(number) {
  const statement = page.statements[number];
  const article = page.articles[statement.article];
  const kind = page.types[statement.type].class;
  return make("li", { class: `card ${kind}`, "data-statement": number },
    claim(statement),
    make("blockquote", { dir: "auto" }, ...markedSentence(statement)),
    make("p", { class: "says" }, ...voices(statement, article)),
    make("p", { class: "facts" }, ...facts(statement, article)),
    why(statement));
}

function claim(statement) {
  const line = make("p", { class: "claim" }, ...names(statement.sources));
  const verb = make("span", { class: "verb" });
  if (statement.negative) verb.append(make("span", { class: "not" }, "not"), " ");
  verb.append(statement.predicate);
  line.append(" ", verb);
  if (statement.mutual) line.append(" ", make("span", { class: "arrow" }, "together"));
  else if (statement.targets.length) line.append(" ", make("span", { class: "arrow", "aria-hidden": "true" }, "→"), " ", ...names(statement.targets));
  return line;
}

function names(numbers) {
  if (numbers.length === 0) return [make("span", { class: "nobody" }, "somebody unnamed")];
  return numbers.flatMap((number, place) => (place ? [" ", actorButton(number)] : [actorButton(number)]));
}

// Offsets count code points, and a JavaScript string counts halves of an emoji: so slice over whole characters.
function markedSentence(statement) {
  const letters = Array.from(page.sentences[statement.sentence]);
  const roles = new Array(letters.length).fill("");
  for (const [start, end, role] of [...statement.marks].reverse()) roles.fill(role, start, end);
  const pieces = [];
  for (let start = 0; start < letters.length;) {
    let end = start + 1;
    while (end < letters.length && roles[end] === roles[start]) end += 1;
    const text = letters.slice(start, end).join("");
    pieces.push(roles[start] ? make("mark", { class: roles[start] }, text) : document.createTextNode(text));
    start = end;
  }
  return pieces;
}

function voices(statement, article) {
  const chain = statement.voices.flatMap((voice, place) => [
    place === 0 ? "" : ", via ",
    voice.actor === null ? isolated(voice.name) : actorButton(voice.actor),
    place === 0 ? ` ${voice.stance}` : "",
  ]);
  const outlet = article.outlet || "the article";
  if (chain.length === 0) return [make("span", { class: "who" }, isolated(outlet)), " itself says so"];
  return [...chain, ", in ", make("span", { class: "who" }, isolated(outlet))];
}

function facts(statement, article) {
  const found = [make("span", { class: "status" }, statement.words)];
  if (statement.date) found.push(make("span", {}, statement.date));
  if (statement.refers) found.push(make("span", {}, `about ${statement.refers}`));
  if (statement.office) found.push(make("span", {}, "as ", isolated(statement.office)));
  if (statement.place !== null) found.push(make("span", {}, "in ", isolated(statement.place)));
  const title = link(article.url, article.title || article.outlet || "article");
  found.push(make("span", {}, title, article.published ? `, ${article.published}` : ""));
  return found.flatMap((fact, place) => (place ? [" · ", fact] : [fact]));
}

function why(statement) {
  const code = [statement.type, ...statement.modes].join(" · ");
  return make("details", { class: "why" }, make("summary", {}, "Why this line?"),
    make("p", {}, `${code}, confidence ${Math.round(statement.confidence * 100)} %`),
    make("p", {}, "rule: ", make("code", {}, statement.rule)));
}
