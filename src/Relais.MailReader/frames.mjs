// Frames on standard output: one letter, a length of four bytes (big endian), that many bytes.
// J is JSON, D are bytes of what was just told, E is their end.

/** Tells an object. */
export function tell(what) {
  return frame("J", Buffer.from(JSON.stringify(what)));
}

/** Tells bytes; done once they have left. */
export function frame(letter, bytes = Buffer.alloc(0)) {
  const head = Buffer.alloc(5);
  head.write(letter, 0, "latin1");
  head.writeUInt32BE(bytes.length, 1);
  process.stdout.write(head);
  return new Promise((resolve) => process.stdout.write(bytes, resolve));
}
