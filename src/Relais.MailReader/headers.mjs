// What is told of a mail's headers: few, each short, and none trusted.
const Most = 50;
const Long = 2_000;

const Told = [
  "auto-submitted", "precedence", "x-auto-response-suppress", "x-autoreply", "x-autorespond", "x-failed-recipients", "x-loop", "list-id", "x-relais",
];

/** Senders, recipients, identities and what says that a program wrote. */
export function headersOf(parser) {
  const { headers } = parser;
  return {
    from: addresses(headers.get("from")),
    sender: addresses(headers.get("sender")),
    replyTo: addresses(headers.get("reply-to")),
    to: [...addresses(headers.get("to")), ...addresses(headers.get("cc")), ...addresses(headers.get("delivered-to"))].slice(0, Most),
    subject: short(headers.get("subject")),
    date: dateOf(parser.headerLines),
    messageId: short(headers.get("message-id")),
    replies: [headers.get("in-reply-to"), ...[headers.get("references") ?? []].flat()].map(short).filter(Boolean).slice(-Most),
    returnPath: raw(parser.headerLines, "return-path"),
    type: short(headers.get("content-type")?.value).toLowerCase(),
    smime: short(headers.get("content-type")?.params?.["smime-type"]).toLowerCase(),
    report: short(headers.get("content-type")?.params?.["report-type"]).toLowerCase(),
    program: Object.fromEntries(Told.map((key) => [key, raw(parser.headerLines, key)]).filter(([, value]) => value !== null)),
  };
}

/** The messages that this one carries inside, as their headers say. */
export function embeddedOf(node) {
  const own = node.showMeta ? [{ from: addresses(node.headers.get("from")), subject: short(node.headers.get("subject")) }] : [];
  return [...own, ...(node.children ?? []).flatMap(embeddedOf)].slice(0, Most);
}

function addresses(header) {
  return [header ?? []]
    .flat()
    .flatMap((list) => list.value ?? [])
    .flatMap((one) => one.group ?? [one])
    .map((one) => ({ name: short(one.name), address: short(one.address).toLowerCase() }))
    .slice(0, Most);
}

// The parser makes «now» of a date that cannot be read.
function dateOf(lines) {
  const at = new Date(raw(lines, "date") ?? "");
  return at.getFullYear() > 1970 && at.getFullYear() < 9_999 ? at.toISOString() : null;
}

function raw(lines, key) {
  const line = lines.find((one) => one.key === key)?.line;
  return line === undefined ? null : short(line.slice(line.indexOf(":") + 1).replace(/\s+/g, " "));
}

function short(value) {
  return typeof value === "string" ? value.trim().slice(0, Long) : "";
}
