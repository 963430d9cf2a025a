// Fetches the mails of one mailbox by IMAP. Its orders come on standard input, one JSON object a line; it tells on standard
// output, in frames. A message leaves the inbox only once the server said, for its number, that it is stored.
import { createInterface } from "node:readline";
import { ImapFlow } from "imapflow";
import { frame, tell } from "./frames.mjs";

const Most = 50;

const orders = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const order = async () => JSON.parse((await orders.next()).value ?? '{"do":"stop"}');

const box = await order();
const client = new ImapFlow({
  host: box.host,
  port: box.port,
  secure: box.secure,
  doSTARTTLS: box.secure ? undefined : true,
  auth: { user: box.user, pass: box.password },
  tls: { rejectUnauthorized: true, minVersion: "TLSv1.2" },
  connectionTimeout: 20_000,
  greetingTimeout: 20_000,
  socketTimeout: 120_000,
  logger: false,
  disableAutoIdle: true,
});

// What breaks the line also fails the command under way, which tells it.
client.on("error", () => {});

try {
  await client.connect();
  await fetchAll();
  await client.logout();
} catch (error) {
  await tell({ is: "problem", what: problemOf(error) });
  client.close();
}
process.stdout.end(() => process.exit(0));

async function fetchAll() {
  await client.mailboxCreate(box.done).catch(() => {});
  const lock = await client.getMailboxLock("INBOX");
  try {
    const uids = (await client.search({ deleted: false, unKeyword: box.keyword }, { uid: true })) || [];
    for (const uid of uids.slice(0, Most)) {
      if (!(await fetchOne(uid))) {
        return;
      }
    }
    await tell({ is: "done", left: Math.max(0, uids.length - Most) });
  } finally {
    lock.release();
  }
}

/** Whether to go on. */
async function fetchOne(uid) {
  const found = await client.fetchOne(uid, { uid: true, size: true, envelope: true, internalDate: true }, { uid: true });
  if (!found) {
    return true;
  }
  const isTooLarge = found.size > box.mostBytes;
  await tell({
    is: "message",
    uid,
    size: found.size,
    isTooLarge,
    subject: (found.envelope?.subject ?? "").slice(0, 1_000),
    from: (found.envelope?.from?.[0]?.address ?? "").slice(0, 320),
    messageId: (found.envelope?.messageId ?? "").slice(0, 1_000),
  });
  if (!isTooLarge) {
    const { content } = await client.download(uid, undefined, { uid: true });
    for await (const chunk of content) {
      await frame("D", chunk);
    }
  }
  await frame("E");
  const answer = await order();
  if (answer.do === "move" && answer.uid === uid) {
    await client.messageMove(uid, box.done, { uid: true });
  } else if (answer.do === "mark" && answer.uid === uid) {
    await client.messageFlagsAdd(uid, [box.keyword], { uid: true });
  }
  return answer.do !== "stop";
}

function problemOf(error) {
  if (error.authenticationFailed) {
    return "login";
  }
  if (/^(CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_)/.test(error.code ?? "") || /certificate|starttls|tls/i.test(error.message ?? "")) {
    return "tls";
  }
  return ["ENOTFOUND", "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "EAI_AGAIN", "ETIMEDOUT", "CONNECT_TIMEOUT", "GREETING_TIMEOUT"].includes(error.code) ? "unreachable" : "broken";
}
