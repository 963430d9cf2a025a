// Letters that are not in the charset that a mail says, or in none: old software says nothing and writes windows-1252.
import { Transform } from "node:stream";

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

/** UTF-8 when all of it is, else windows-1252, in which every byte is a letter. */
function guess() {
  const chunks = [];
  return new Transform({
    transform(chunk, encoding, done) {
      chunks.push(chunk);
      done();
    },
    flush(done) {
      const bytes = Buffer.concat(chunks);
      try {
        this.push(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
      } catch {
        this.push(new TextDecoder("windows-1252").decode(bytes));
      }
      done();
    },
  });
}

function plain(charset) {
  return (charset ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "");
}
