// What the page knows (`page`, written by Python), what is chosen, and what is filtered out.

const page = JSON.parse(document.getElementById("payload").textContent);
const selection = { kind: null, id: null };
const filters = { hiddenTypes: new Set(), negative: true, uncertain: true };

const statementsOf = page.actors.map(() => []);
page.statements.forEach((statement, number) => {
  for (const actor of new Set([...statement.sources, ...statement.targets])) statementsOf[actor].push(number);
});

function isUncertain(statement) {
  return statement.status === "planned" || statement.status === "possible";
}

function isShown(number) {
  const statement = page.statements[number];
  return !filters.hiddenTypes.has(statement.type) && (filters.negative || !statement.negative)
    && (filters.uncertain || !isUncertain(statement));
}
