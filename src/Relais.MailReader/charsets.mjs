// Letters that are not in the charset that a mail says, or in none: old software says nothing and writes windows-1252.
import { Transform } from "node:stream";
import iconv from "iconv-lite";

const Guessed = "x-guess";

/** Makes a parser guess where the charset is missing, unknown or contradicted by the bytes. */
export function guessing(parser) {
  const createNode = parser.createNode.bind(parser);
  parser.createNode = (node) => {
    const made = createNode(node);
    if (/^text\//i.test(made.contentType ?? "") && /^(|ascii|usascii|utf8|unknown8bit|binary|8bit|xunknown)$/.test(plain(made.charset))) {
      made.charset = Guessed;
    }
    return made;
  };
  const processHeaders = parser.processHeaders.bind(parser);
  parser.processHeaders = (lines) => processHeaders((lines ?? []).map((one) => ({ ...one, line: asUtf8(one.line) })));
  const known = parser.decoder;
  parser.decoder = { decodeStream: (charset) => (charset === Guessed ? guess() : orGuess(known, charset)) };
  return parser;
}

function orGuess(known, charset) {
  try {
    return known.decodeStream(charset);
  } catch {
    return guess();
  }
}

/** A header with bare letters in it, each byte a character: the same in UTF-8, which the parser expects. */
function asUtf8(line) {
  if (!/[\x80-\xff]/.test(line)) {
    return line;
  }
  return Buffer.from(decode(Buffer.from(line, "latin1")), "utf8").toString("latin1");
}

function guess() {
  const chunks = [];
  return new Transform({
    transform(chunk, encoding, done) {
      chunks.push(chunk);
      done();
    },
    flush(done) {
      this.push(decode(Buffer.concat(chunks)));
      done();
    },
  });
}

/** UTF-8 when all of it is, else windows-1252, in which every byte is a letter. */
function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, "windows-1252");
  }
}

function plain(charset) {
  return (charset ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "");
}
