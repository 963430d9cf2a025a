// Reads one mail from standard input and tells on standard output what it holds: its headers, each part, its text.
// It runs in a process of its own, without any right to write, to start programs or to read other files.
import { htmlToText } from "html-to-text";
import { MailParser } from "mailparser";
import { guessing } from "./charsets.mjs";
import { frame, tell } from "./frames.mjs";
import { headersOf, embeddedOf } from "./headers.mjs";

const MostText = 400_000;
const MostHtml = 4_000_000;
const MostHeadBytes = 4_000_000;
const MostParts = 2_000;

let current = null;

// What is told waits for what was told before.
let turn = Promise.resolve();

await read();

async function read() {
  const parser = guessing(new MailParser({
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
    maxHtmlLengthToParse: MostHtml,
    maxHeadSize: MostHeadBytes,
    maxChildNodes: MostParts,
  }));
  const problems = [];
  parser.on("error", (error) => problems.push(error.code ?? "broken"));
  parser.on("headers", () => queue(() => tell({ is: "headers", ...headersOf(parser) })));
  parser.on("data", (part) => {
    if (part.type === "attachment") {
      queue(() => send(part));
    }
  });
  const ended = new Promise((resolve) => parser.once("end", resolve).once("error", () => setTimeout(() => abandon(resolve), 200)));
  process.stdin.on("error", () => parser.end());
  process.stdin.pipe(parser);
  await ended;
  await turn;
  const text = parser.text || words(parser.html || "", problems);
  await tell({
    is: "end",
    text: text.slice(0, MostText),
    isCut: text.length > MostText,
    embedded: parser.tree ? embeddedOf(parser.tree) : [],
    problems: [...new Set(problems)],
  });
  process.stdout.end();
}

function queue(work) {
  turn = turn.then(work);
}

// The parser makes no text of HTML that stands beside pictures.
function words(html, problems) {
  try {
    return html.length > MostHtml ? refuse("html too long") : htmlToText(html, { selectors: [{ selector: "img", format: "skip" }] });
  } catch {
    problems.push("html");
    return "";
  }
}

function refuse(why) {
  throw new Error(why);
}

// After an error no more bytes come: the part under way ends where it is.
function abandon(resolve) {
  current?.content.destroy();
  resolve();
}

async function send(part) {
  current = part;
  const type = part.headers.get("content-type");
  await tell({
    is: "part",
    name: text(part.filename),
    type: text(part.contentType).toLowerCase(),
    smime: text(type?.params?.["smime-type"]).toLowerCase(),
    isRelated: part.related === true,
  });
  try {
    for await (const chunk of part.content) {
      await frame("D", chunk);
    }
  } catch {
    // Cut short: what was told of it stands.
  } finally {
    part.release?.();
    current = null;
  }
  await frame("E");
}

function text(value) {
  return typeof value === "string" ? value.slice(0, 1_000) : "";
}
