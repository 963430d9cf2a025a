// A real SMTP server for the tests. It listens on a free port of this machine, obeys orders from its standard input and
// tells what it receives on its standard output, one JSON object a line.
// Orders: {"mode":"accept"} {"mode":"busy"} (451) {"mode":"refuse"} (550) {"mode":"hang"} {"mode":"auth"} {"mode":"tls"}
import { createInterface } from "node:readline";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

let mode = "accept";
const user = "relais";
const password = "secret";
const say = (line) => process.stdout.write(JSON.stringify(line) + "\n");
const failure = (code, text) => Object.assign(new Error(text), { responseCode: code });

const server = new SMTPServer({
  key: process.env.SMTP_KEY,
  cert: process.env.SMTP_CERT,
  authOptional: true,
  allowInsecureAuth: false,
  authMethods: ["PLAIN", "LOGIN"],
  onAuth(auth, session, done) {
    const right = auth.username === user && auth.password === password;
    done(right ? null : failure(535, "Bad credentials"), right ? { user } : undefined);
  },
  onMailFrom(address, session, done) {
    if (mode === "tls" && !session.secure) {
      return done(failure(530, "Must issue a STARTTLS command first"));
    }
    if (mode === "auth" && !session.user) {
      return done(failure(530, "Authentication required"));
    }
    done();
  },
  onRcptTo(address, session, done) {
    if (mode === "busy") {
      return done(failure(451, "Try again later"));
    }
    if (mode === "refuse") {
      return done(failure(550, "No such user here"));
    }
    done();
  },
  onData(stream, session, done) {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", async () => {
      const raw = Buffer.concat(chunks);
      const parsed = await simpleParser(raw);
      say({
        to: session.envelope.rcptTo.map((to) => to.address),
        subject: parsed.subject ?? "",
        text: parsed.text ?? "",
        messageId: parsed.messageId ?? "",
        headers: [...parsed.headerLines.map((header) => header.key)],
        raw: raw.toString("latin1"),
        secure: session.secure,
        user: session.user ?? null,
      });
      // Silent after the whole message: the sender cannot know whether it was taken.
      if (mode !== "hang") {
        done();
      }
    });
  },
});

server.on("error", (error) => process.stderr.write(`${error.message}\n`));
server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));
createInterface({ input: process.stdin })
  .on("line", (line) => {
    mode = JSON.parse(line).mode;
    say({ mode });
  })
  .on("close", () => process.exit(0));
