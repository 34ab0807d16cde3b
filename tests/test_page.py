"""The page in a real browser: offline, no request, evidence on click, search, filters, hostile text.

Skipped where Chromium, its driver or selenium is missing.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from whowhom.exports import html
from whowhom.graph.knowledge import KnowledgeGraph
from whowhom.graph.records import Actor, Article, End, Evidence, Place, Reader, Reading, Relation, Trigger, Voice, When

pytest.importorskip("selenium")
from selenium import webdriver

CHROMIUM, DRIVER = shutil.which("chromium") or "", shutil.which("chromedriver") or ""
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="Chromium or its driver is not installed")

FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --window-size=1400,900"
)
# Each would set `window.hacked`, or break the page, if it were taken for anything but text.
HOSTILE = (
    "<script>window.hacked=1</script>",
    "</script><script>window.hacked=1</script>",
    "<!--<script>window.hacked=1//",
    "--><img src=x onerror=window.hacked=1>",
    "<img src=x onerror=window.hacked=1>",
    "<svg onload=window.hacked=1>",
    "</title><script>window.hacked=1</script>",
    "</style><script>window.hacked=1</script>",
    '"><script>window.hacked=1</script>',
    "' onmouseover='window.hacked=1",
    "<a href='javascript:window.hacked=1'>href</a>",
    "javascript:window.hacked=1",
    "<iframe srcdoc='<script>parent.hacked=1</script>'>",
    "${window.hacked=1} $payload $$",
    "{{ 7*7 }} {% raw %}",
    "<math><mtext></mtext><script>window.hacked=1</script></math>",
    "line\u2028paragraph\u2029end",
    "\u202egnihton\u202c",
    "\x00\x07\x1b[31m",
    '\\"};window.hacked=1;//',
    "&lt;script&gt;window.hacked=1&lt;/script&gt;",
    "__proto__",
    "]]><script>window.hacked=1</script>",
)
SENTENCE = "😀 Norvania has not condemned the Łódź Pact, an aide said."
SPEAKER = SENTENCE.index("an aide")


def told(sentence: str, source: str, verb: str, target: str, **fields: Any) -> Relation:
    """A statement with this sentence as its article: the ends are `ID=surface` or the surface alone."""
    spans = {part: (sentence.find(part), sentence.find(part) + len(part)) for part in (source, verb, target)}
    ends = [
        End(actor=part.lower().replace(" ", "-"), start=spans[part][0], end=spans[part][1]) if part else None
        for part in (source, target)
    ]
    made: dict[str, Any] = {
        "id": f"{source} {verb} {target}",
        "sources": tuple(end for end in ends[:1] if end is not None),
        "targets": tuple(end for end in ends[1:] if end is not None),
        "predicate": verb,
        "evidence": Evidence(start=0, end=len(sentence), quote=sentence),
        "trigger": Trigger(start=spans[verb][0], end=spans[verb][1], lemma=verb),
        "rule": f"rule for {verb}",
        "confidence": 0.8,
    }
    return Relation(**(made | fields))


def graph_of(*relations: Relation, actors: tuple[Actor, ...] = (), **article: Any) -> KnowledgeGraph:
    """A graph of articles that hold one statement each."""
    reader = Reader(version="0", model="none", seeds="none")
    return KnowledgeGraph(
        Reading(
            reader=reader,
            article=Article(**({"id": f"a{number}", "text": "", "outlet": "Daily Example"} | article)),
            actors=actors,
            places=(Place(id="geneva", name="Geneva"),),
            relations=(relation,),
        )
        for number, relation in enumerate(relations)
    )


@pytest.fixture(scope="module")
def browser(tmp_path_factory) -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS.split(), f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(service=webdriver.ChromeService(DRIVER), options=options)
    driver.execute_cdp_cmd("Network.enable", {})
    offline = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
    driver.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
    yield driver
    driver.quit()


class Page:
    """A page in the browser, asked in short words."""

    def __init__(self, driver: webdriver.Chrome, path: Path) -> None:
        self.driver = driver
        for log in ("browser", "performance"):
            driver.get_log(log)
        driver.get(path.as_uri())
        self.path = path

    def text(self, selector: str) -> list[str]:
        script = "return [...document.querySelectorAll(arguments[0])].map((element) => element.innerText.trim())"
        texts: list[str] = self.driver.execute_script(script, selector)
        return texts

    def click(self, selector: str, number: int = 0) -> None:
        self.driver.find_elements("css selector", selector)[number].click()

    def type(self, selector: str, text: str) -> None:
        field = self.driver.find_element("css selector", selector)
        field.clear()
        field.send_keys(text)

    def click_canvas(self, across: int, down: int) -> None:
        canvas = self.driver.find_element("css selector", "#canvas canvas")
        webdriver.ActionChains(self.driver).move_to_element_with_offset(canvas, across, down).click().perform()
        # vis-network waits to see whether a second click follows.
        webdriver.ActionChains(self.driver).pause(0.4).perform()

    def requests(self) -> list[str]:
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        asked = [
            event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"
        ]
        return [url for url in asked if url != self.path.as_uri()]


@pytest.fixture
def open_page(browser, tmp_path):
    def open_page(graph: KnowledgeGraph) -> Page:
        path = tmp_path / "graph.html"
        html.write(graph, path)
        return Page(browser, path)

    return open_page


@pytest.fixture
def pact():
    """Three actors: an invitation, a condemnation that did not come, a plan."""
    norvania, pact_ = Actor(id="norvania", name="Norvania", kind="country"), "Łódź Pact"
    return graph_of(
        told(
            SENTENCE,
            "Norvania",
            "condemned",
            pact_,
            type="ACCUSE",
            polarity="negative",
            predicate="condemn",
            date=When(edtf="2024-02-29", text="Thursday", start=0, end=0),
            place="geneva",
            attribution=(
                Voice(actor=None, start=SPEAKER, end=SPEAKER + len("an aide")),
                Voice(actor="herald", stance="claim"),
            ),
        ),
        told("Norvania invited Belmond.", "Norvania", "invited", "Belmond", type="AGREE", predicate="invite"),
        told("Belmond may meet Norvania.", "Belmond", "meet", "Norvania", type="CONSULT", status="possible"),
        actors=(
            norvania,
            Actor(id="łódź-pact", name=pact_, kind="igo", aliases=("The Alliance of Łódź", "ŁP"), wikidata="Q42"),
            Actor(id="belmond", name="Belmond", kind="country"),
            Actor(id="herald", name="Herald", kind="media"),
        ),
        published="2024-03-01",
        url="https://example.org/pact",
    )


def test_page_stands_without_network_request_or_complaint(open_page, pact):
    page = open_page(pact)
    assert page.driver.execute_script("return document.documentElement.dataset.ready") == "yes"
    assert page.driver.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert page.requests() == []
    assert page.driver.get_log("browser") == []


def test_page_draws_something_on_the_canvas(open_page, pact):
    page = open_page(pact)
    colors = page.driver.execute_script(
        "const canvas = document.querySelector('#canvas canvas');"
        "const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;"
        "return new Set(new Uint32Array(pixels.buffer)).size"
    )
    assert colors > 50


def test_page_lists_every_actor_as_a_button(open_page, pact):
    page = open_page(pact)
    assert page.text("#actors button bdi") == ["Norvania", "Belmond", "Łódź Pact", "Herald"]
    assert page.text("#counts") == ["4 actors · 3 statements"]


def test_page_shows_the_evidence_of_an_actor(open_page, pact):
    page = open_page(pact)
    page.click("#actors button", 2)
    assert page.text("#evidence h2") == ["Łódź Pact"]
    assert page.text("#evidence blockquote") == [SENTENCE]
    # The emoji before the names must not shift what is marked.
    assert page.text("#evidence mark")[3:] == ["Norvania", "condemned", "Łódź Pact"]
    assert page.text("#evidence .claim") == ["Norvania not condemn → Łódź Pact"]
    assert page.text("#evidence .says") == ["an aide said so, via Herald, in Daily Example"]
    [facts] = page.text(".card .facts")
    assert facts == "negative: stated as not so · 29 Feb 2024 · in Geneva · Daily Example, 1 Mar 2024"
    page.click(".why summary")
    assert page.text(".why p") == ["ACCUSE, confidence 80 %", "rule: rule for condemned"]


def test_page_shows_the_evidence_of_a_line(open_page):
    page = open_page(graph_of(told("Norvania invited Belmond.", "Norvania", "invited", "Belmond", type="AGREE")))
    # The one line runs level through the middle, a little above it since names stand below their dots.
    for down in range(-40, 30, 8):
        page.click_canvas(0, down)
        if page.text(".pair"):
            break
    assert page.text(".pair") == ["norvania → belmond"]
    assert page.text("#evidence blockquote") == ["Norvania invited Belmond."]


def test_page_goes_back_to_everything_on_escape(open_page, pact):
    page = open_page(pact)
    page.click("#actors button", 2)
    assert len(page.text(".card")) == 1
    webdriver.ActionChains(page.driver).send_keys("\ue00c").perform()
    assert page.text("#evidence h2") == ["What is said"]
    assert len(page.text(".card")) == 3


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("norv", ["Norvania"]),
        ("BELMOND", ["Belmond"]),
        ("lodz", ["Łódź Pact"]),
        ("alliance", ["Łódź Pact"]),
        ("ŁP", ["Łódź Pact"]),
        ("  herald ", ["Herald"]),
        ("nobody", []),
    ],
)
def test_page_finds_actors_by_name_and_alias(open_page, pact, words, found):
    page = open_page(pact)
    page.type("#search", words)
    assert page.text("#actors button bdi") == found


def test_page_takes_the_first_found_on_enter(open_page, pact):
    page = open_page(pact)
    page.type("#search", "lodz\n")
    assert page.text("#evidence h2") == ["Łódź Pact"]


@pytest.mark.parametrize(
    ("label", "left"),
    [
        ("negative", ["Norvania invite → Belmond", "Belmond meet → Norvania"]),
        ("planned or possible", ["Norvania not condemn → Łódź Pact", "Norvania invite → Belmond"]),
        ("accuse", ["Norvania invite → Belmond", "Belmond meet → Norvania"]),
    ],
)
def test_page_filters_statements(open_page, pact, label, left):
    page = open_page(pact)
    labels = [text.split("\n")[0] for text in page.text("#filters label")]
    page.click("#filters input", labels.index(label))
    assert sorted(page.text(".claim")) == sorted(left)
    assert page.text("#counts") == ["4 actors · 2 of 3 statements"]


def test_page_says_so_when_there_is_nothing_to_draw(open_page):
    page = open_page(KnowledgeGraph())
    assert page.text("#notice") == ["Nobody does anything to anybody here: there is nothing to draw."]
    assert page.driver.get_log("browser") == []


def test_page_draws_the_best_connected_and_says_how_many(open_page):
    hub = [told(f"Hub aids N{n}.", "Hub", "aids", f"N{n}", type="AID", confidence=0.5) for n in range(320)]
    page = open_page(graph_of(*hub))
    assert page.text("#notice") == ["Showing 300 of 321 actors, the best connected; the list holds all."]
    page.type("#search", "n319")
    page.click("#actors button")
    assert page.text("#evidence blockquote") == ["Hub aids N319."]


def test_page_treats_hostile_text_as_text(open_page):
    relations, actors = [], []
    for number, payload in enumerate(HOSTILE):
        actor = f"x{number}" if number % 2 else payload
        actors.append(
            Actor(id=actor, name=payload, kind="person", aliases=(payload,), wikipedia=payload, wikidata=payload)
        )
        fields = {"predicate": payload, "rule": payload, "modes": (payload,), "type": "ACCUSE", "office": payload}
        voice = Voice(actor=None, start=0, end=len(payload))
        ends = {"sources": (End(actor=actor, start=0, end=len(payload)),), "id": payload, "attribution": (voice,)}
        relations.append(told(payload + " says hub", "hub", "says", "hub", **fields, **ends))
    page = open_page(
        graph_of(
            *relations, actors=tuple(actors), title=HOSTILE[6], outlet=HOSTILE[4], url="javascript:window.hacked=1"
        )
    )
    for button in range(len(HOSTILE)):
        page.click("#actors button", button)
        assert len(page.text("#evidence blockquote")) >= 1
    page.type("#search", "<script>")
    assert page.driver.execute_script("return window.hacked") is None
    assert page.driver.execute_script("return document.querySelectorAll('script').length") == 3
    assert (
        page.driver.execute_script("return document.querySelectorAll('img, iframe, a[href^=\"javascript\"]').length")
        == 0
    )
    assert page.requests() == []
    assert page.driver.get_log("browser") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_text_stands_out_in_both_themes(open_page, pact, scheme):
    page = open_page(pact)
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    style = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]"
    ink = page.driver.execute_script(style, "body", "color")
    for selector in ("#finder", "#evidence", "#plane", "mark.source", "mark.target", "mark.trigger"):
        assert contrast(ink, page.driver.execute_script(style, selector, "backgroundColor")) > 7, selector
    for selector in (".verb", ".facts", "#counts", ".hint"):
        shade = page.driver.execute_script(style, selector, "color")
        assert contrast(shade, page.driver.execute_script(style, "#evidence", "backgroundColor")) > 4.5, selector


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours given as "rgb(r, g, b)", as accessibility rules count it."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(color: str) -> float:
    parts = [int(part) / 255 for part in color[color.index("(") + 1 : -1].split(",")[:3]]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
