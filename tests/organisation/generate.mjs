// Writes the site of a large organisation, to see how a theme copes with many: 160 networks in nine folders, 600 meetings of
// which 180 are dates of 30 series, 300 contacts, 250 initiatives, 60 tags, pages with all fields and with hardly any, wide
// tables, long titles and some pages in English. The same bytes for the same day: all dates follow from it.
//
//   node generate.mjs FOLDER [DAY [THEME]]    the day is 2026-11-27 where none is given, the theme `standard`

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import * as facts from "./facts.mjs";

const DAY = "2026-11-27";
const COUNTS = { series: 30, datesOfSeries: 6, meetings: 420, contacts: 300, initiatives: 250 };

/** Numbers that only seem to be random: https://en.wikipedia.org/wiki/Linear_congruential_generator (Numerical Recipes). */
function dice(seed) {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const below = (count) => Math.floor(next() * count);
  const one = (list) => list[below(list.length)];
  const some = (list, count) => Array.from({ length: count }, (_, index) => list[(below(3) + index * 4) % list.length]);
  return { below, one, some: (list, count) => [...new Set(some(list, count))], happens: (share) => next() < share };
}

const slug = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
const quoted = (value) => (Array.isArray(value) ? `[${value.map(quoted).join(", ")}]` : typeof value === "string" && /^[\d-]{10}$|^https?:/.test(value) ? value : JSON.stringify(value));
const fields = (entries) => Object.entries(entries).filter(([, value]) => value !== "" && value !== undefined && value.length !== 0);
const items = (list) => list.map((item) => `\n  - ${fields(item).map(([name, value]) => `${name}: ${quoted(value)}`).join("\n    ")}`).join("");
const isTable = (value) => Array.isArray(value) && typeof value[0] === "object";
const yaml = (entries) => fields(entries).map(([name, value]) => `${name}: ${isTable(value) ? items(value) : quoted(value)}\n`).join("").replace(/: \n/g, ":\n");

/** Days as ISO writes them. */
const shifted = (day, by) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
const weekday = (day) => new Date(day).getUTCDay();

/** The first dates of `weekday` in that many months, from the month of `day` on. */
function firstOfMonths(day, wanted, months) {
  const [year, month] = day.split("-").map(Number);
  return Array.from({ length: months }, (_, index) => {
    const first = new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 10);
    return shifted(first, (wanted - weekday(first) + 7) % 7);
  });
}

/** Deals out so many of something to the networks that `may` have it, to some more than to others. */
function deal(total, networks, may, most) {
  const able = networks.filter(may);
  const dealt = new Map(networks.map((network) => [network, 0]));
  for (let turn = 0, left = total; left > 0; turn += 1) {
    const network = able[turn % able.length];
    const share = Math.min(left, 1 + ((turn * turn) % 5), most - dealt.get(network));
    dealt.set(network, dealt.get(network) + share);
    left -= share;
  }
  return dealt;
}

/** The networks and meeting places, each with its file, its title and whom it is for. `all`: has every field. `few`: hardly any. */
export function networks() {
  return facts.FOLDERS.flatMap(({ folder, names, audience }) =>
    names.map((name, index) => {
      const type = folder.startsWith("natverk/") ? "network" : "meeting-place";
      const titles = type === "network" ? facts.TITLES : facts.PLACE_TITLES;
      const role = name.split(" i område ")[0];
      return { path: `${folder}/${slug(name)}`, name, type, title: titles[index % titles.length].replace("{}", name), audience: audience || role[0].toUpperCase() + role.slice(1), all: index % 7 === 3, few: index % 7 === 5 && audience !== "" };
    }),
  );
}

/** Writes the site into `folder`. */
export function write(folder, { day = DAY, theme = "standard" } = {}) {
  const file = (path, text) => {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  };
  const page = (path, front, text = "") => file(`content/${path}.md`, `---\n${yaml(front)}---\n\n${text}`);
  const all = networks();
  const people = facts.FIRST_NAMES.flatMap((first) => facts.LAST_NAMES.map((last) => ({ name: `${first} ${last}`, email: `${slug(first)}.${slug(last)}@grundskola.example.org` })));
  const rich = (network) => !network.few;
  const series = new Set(all.filter(rich).filter((_, index) => index % 4 === 1).slice(0, COUNTS.series));
  const meetings = deal(COUNTS.meetings, all, (network) => rich(network) && !series.has(network), 12);
  const contacts = deal(COUNTS.contacts, all, rich, 7);
  const initiatives = deal(COUNTS.initiatives, all, rich, 9);

  all.forEach((network, index) => {
    const luck = dice(20_261 + index * 97);
    const { path, title, type } = network;
    const has = (share) => network.all || (rich(network) && luck.happens(share));
    const given = (share, value) => (has(share) ? value() : "");
    page(path, {
      title, type,
      summary: given(0.8, () => luck.one(facts.SUMMARIES)),
      mission: luck.some(facts.MISSIONS, network.few ? 1 : 1 + luck.below(4)),
      audience: network.few ? [] : [...new Set([network.audience, ...luck.some(facts.AUDIENCES, luck.below(3))])],
      organisers: given(0.7, () => luck.some(facts.ORGANISERS, 1 + luck.below(3))),
      scope: given(0.6, () => (title.includes("område") ? `Område ${title.match(/område (\p{L}+)/u)[1]}` : "Hela staden")),
      schedule: given(0.5, () => luck.one(facts.SCHEDULES)),
      tags: given(0.7, () => luck.some(facts.TAGS.slice(index % 50), 1 + luck.below(4))),
      related: given(0.4, () => [all[(index + 1) % all.length], all[(index + 31) % all.length]].map((other) => `${other.path}.md`)),
      owner: network.few ? "" : [`${people[index].name} <${people[index].email}>`, "utvecklingsavdelningen.for.grundskolan@grundskola.example.org", "Utbildningsförvaltningen"][index % 5 < 3 ? 0 : (index % 5) - 2],
      updated: given(0.6, () => shifted(day, -luck.below(500))),
      reviewed: network.all || index % 3 === 0 ? shifted(day, -luck.below(400)) : "",
      review_every: network.all || index % 3 === 0 ? "12 months" : "",
      facts: given(0.3, () => [["Elevernas ålder", "1–19 år"], ["Antal deltagare", "Ungefär 45"], ["Anmälan", "Genom din rektor, senast två veckor före träffen"]].map(([label, value]) => ({ label, value }))),
      meetings: series.has(network) ? [ofSeries(day, luck)] : Array.from({ length: meetings.get(network) }, () => meeting(day, luck)),
      contacts: Array.from({ length: contacts.get(network) }, (_, number) => contact(people[(index * 3 + number * 11) % people.length], number, luck, network)),
      initiatives: Array.from({ length: initiatives.get(network) }, () => initiative(luck)),
    }, network.few ? "" : text(network, all[(index + 17) % all.length]));
  });

  for (const { folder: name, title } of facts.FOLDERS.filter(({ folder }) => !folder.endsWith("/nordost"))) {
    page(`${name}/index`, { title, summary: `Här finns alla våra ${title.startsWith("Möte") ? title.toLowerCase() : `nätverk inom ${title.toLowerCase()}`}.` });
  }
  page("natverk/index", { title: "Nätverk", summary: "120 nätverk, ordnade efter ämne, stadium, yrkesroll, digitalisering och elevhälsa.", order: 1 });
  page("motesplatser/index", { title: "Mötesplatser", summary: "40 mötesplatser nära din skola.", order: 2 });
  page("stod/index", { title: "Stöd och mallar", owner: "Utbildningsförvaltningen" });
  facts.GUIDES.forEach((title, index) => page(index === 0 ? "borja-har" : `stod/${slug(title).slice(0, 40)}`, { title, summary: index % 2 ? "" : "Så gör du, steg för steg.", tags: index % 3 ? [] : facts.TAGS.slice(index, index + 3), reviewed: index === 3 ? shifted(day, -800) : "", review_every: index === 3 ? "12 months" : "", owner: `${people[index].name} <${people[index].email}>`, updated: shifted(day, -10 * index) }, index % 3 === 1 ? EVERYTHING : "## Så gör du\n\n1. Läs.\n2. Planera.\n3. Berätta för andra.\n"));
  page("aktuellt/index", { title: "Aktuellt" });
  ["Anmälan till vårterminen öppnar", "Nya samordnare för nätverken på Hisingen", "Konferens om kollegialt lärande"].forEach((title, index) => page(`aktuellt/${slug(title)}`, { title, summary: "Kort nyhet.", publish: shifted(day, -3 - 20 * index), updated: shifted(day, -2 - 20 * index) }, `Läs mer hos [ett av nätverken](/${all[index].path}.md).\n`));
  page("index", { title: "Nätverk och mötesplatser för stadens grundskolor", summary: "Hitta kollegor att utveckla undervisningen tillsammans med.", owner: "Redaktionen för nätverken <natverk@grundskola.example.org>", updated: shifted(day, -4) }, "Du som arbetar i grundskolan är välkommen till alla nätverk som är för dig. [Börja här](borja-har.md) om du är ny.\n");

  const english = (path, title, front = {}) => page(`${path}.en`, { title, summary: "In English, in short.", ...front }, "## How it works\n\nColleagues from several schools meet, try things out and tell each other how it went.\n");
  english("index", "Networks and meeting places");
  [["natverk/index", "Networks"], ["natverk/amnen/index", "Subjects"], ["motesplatser/index", "Meeting places"], ["stod/index", "Support"]].forEach((of) => english(...of));
  all.slice(17, 24).forEach((network, index) => english(network.path, `Network number ${index + 1} for teachers who work with the development of education`, { type: "network", mission: ["Learn together."], audience: ["Subject teachers"], meetings: [{ date: shifted(day, 7 + index), start: "13:00", end: "15:30", place: "Room 3" }], contacts: [people[index]] }));
  file("content/bilder/bron.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360"><path fill="#cfe3e6" d="M0 0h640v360H0z"/><path fill="none" stroke="#0c4a54" stroke-width="12" d="M0 260h640M160 80v220M480 80v220M0 240Q80 200 160 80q160 280 320 0 80 120 160 160"/></svg>\n');
  file("site.yaml", SITE.replace("{theme}", theme));
}

function meeting(day, luck) {
  const any = shifted(day, luck.below(660) - 400);
  const onWeekday = shifted(any, [1, 0, 0, 0, 0, 0, -1][weekday(any)]);
  return { date: onWeekday, ...hours(luck), place: luck.happens(0.8) ? luck.one(facts.PLACES) : "", title: luck.one(facts.MEETINGS), link: luck.happens(0.15) ? "https://anmalan.example.org/traff" : "", online: luck.happens(0.1) ? "https://mote.example.org/rum" : "", cancelled: luck.happens(0.04) ? "Samordnaren är sjuk" : "" };
}

/** A meeting on the first such day of each month, for half a year around `day`. */
function ofSeries(day, luck) {
  const number = 1 + luck.below(5);
  const dates = firstOfMonths(shifted(day, -45), number, COUNTS.datesOfSeries);
  return { date: dates[0], repeat: `första ${["måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen"][number - 1]} i månaden`, until: dates.at(-1), ...hours(luck), place: luck.one(facts.PLACES), title: luck.one(facts.MEETINGS) };
}

const hours = (luck) => (luck.happens(0.85) ? { start: luck.one(["08:30", "13:00", "14:15"]), end: luck.happens(0.9) ? luck.one(["15:30", "16:00"]) : "" } : {});

/** Most are people; the first of some networks is an address that stays when people leave. */
function contact(person, number, luck, { path }) {
  if (number === 0 && luck.happens(0.2)) {
    return { name: "Nätverkets brevlåda", email: `${path.split("/").at(-1).slice(0, 30)}@grundskola.example.org` };
  }
  return { name: person.name, role: luck.happens(0.7) ? luck.one(facts.ROLES) : "", email: luck.happens(0.85) ? person.email : "", phone: luck.happens(0.4) ? `031-000 ${10 + luck.below(90)} ${10 + luck.below(90)}` : "" };
}

function initiative(luck) {
  return { title: luck.one(facts.INITIATIVES), description: luck.happens(0.8) ? luck.one(facts.DESCRIPTIONS) : "", where: luck.happens(0.6) ? luck.one(facts.AREAS) : "", year: luck.happens(0.7) ? luck.one(facts.YEARS) : "", partners: luck.happens(0.4) ? luck.some(facts.ORGANISERS, 2) : [], link: luck.happens(0.2) ? "https://insatser.example.org/mer" : "" };
}

function text({ all }, other) {
  const short = `## Så arbetar vi\n\nVi möts, prövar i den egna undervisningen och berättar hur det gick. Se också [ett närliggande nätverk](/${other.path}.md).\n`;
  return all ? `${short}\n${EVERYTHING}` : short;
}

const MONTHS = ["Augusti", "September", "Oktober", "November", "December", "Januari", "Februari", "Mars", "April", "Maj", "Juni"];
const row = (cells) => `| ${cells.join(" | ")} |\n`;
const EVERYTHING = `## Bakgrund

Det började med fyra skolor.[^1] Nu är nästan alla med.

![En bro](/bilder/bron.svg "Bron mellan stadsdelarna. Bild: Utbildningsförvaltningen")

### Arbetsgrupper och undervisningsutvecklingsgrupper

> [!TIP]
> Börja i liten skala.

> [!WARNING]
> Lägg aldrig ut elevers personuppgifter.

Lektionsstudie
: Några lärare planerar, genomför och förbättrar en lektion tillsammans.

## Deltagare månad för månad

${row(["Område", ...MONTHS, "Summa"])}${row(["---", ...MONTHS.map(() => "---:"), "---:"])}${facts.AREAS.map((area, at) => row([area, ...MONTHS.map((_, month) => String(9 + ((at * 7 + month * 5) % 41))), "372"])).join("")}
## Vad deltagarna tycker

| Område | Nöjda | Kommentar | Uppföljning |
| --- | ---: | --- | --- |
| Centrum | 92 % | Hög närvaro under hela läsåret | Våren 2027 |
| Hisingen | 95 % | Flest nya deltagare | Hösten 2027 |

## Att göra

- [x] Boka lokal
- [ ] Bjud in skolorna

\`\`\`yaml
meetings:
  - {date: 2026-12-03, start: 13:00, title: "En rad som är för lång för en telefon och därför bryts"}
\`\`\`

[^1]: Läs mer: <https://www.example.org/a/very/long/address/that/goes/on/and/on/kvalitetsutvecklingsarbete.html>.
`;

const SITE = `title: Nätverk och mötesplatser för stadens grundskolor
description: Alla nätverk och mötesplatser för dig som arbetar i grundskolan.
organisation: Utbildningsförvaltningen
language: sv
languages: [en]
base_url: https://natverk.example.org/
edit_url: https://code.example.org/edit/{path}
theme: {theme}
menu:
  - natverk/index.md
  - natverk/amnen/index.md
  - natverk/stadier/index.md
  - natverk/roller/index.md
  - motesplatser/index.md
  - motesplatser/hisingen/index.md
  - aktuellt/index.md
  - stod/index.md
  - title: Exempel på insatser
    link: /insatser/
  - title: Stadens intranät
    link: https://intranat.example.org/
`;

if (argv[1] === fileURLToPath(import.meta.url)) {
  if (!argv[2]) {
    console.error("Where to? node generate.mjs FOLDER [DAY [THEME]]");
    exit(2);
  }
  write(argv[2], { day: argv[3] ?? DAY, theme: argv[4] ?? "standard" });
}
