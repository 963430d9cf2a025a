// Sends a file with the tus client that browsers use. With a number as fourth argument, the line is cut after that many
// bytes, and another client resumes. Prints what happened as JSON.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import tus from 'tus-js-client';

const [endpoint, person, path, cutAfter] = process.argv.slice(2);
const bytes = readFileSync(path);
const statuses = [];

function send(uploadUrl, onProgress) {
  return new Promise((resolve) => {
    const upload = new tus.Upload(bytes, {
      endpoint,
      uploadUrl,
      chunkSize: uploadUrl ? 300_000 : Infinity,
      retryDelays: [0, 200],
      headers: { 'X-Person': person },
      metadata: { filename: basename(path), filetype: 'application/x-lies' },
      onAfterResponse: (request, response) => {
        statuses.push(`${request.getMethod()} ${response.getStatus()}`);
      },
      onProgress: (sent) => onProgress?.(upload, sent, resolve),
      onSuccess: () => resolve({ done: true, url: upload.url }),
      onError: (error) =>
        resolve({ done: false, url: upload.url, body: error.originalResponse?.getBody() ?? String(error) }),
    });
    upload.start();
  });
}

let result;
if (cutAfter) {
  const first = await send(null, (upload, sent, resolve) => {
    if (sent >= Number(cutAfter) && sent < bytes.length) {
      upload.abort().then(() => resolve({ url: upload.url }));
    }
  });
  result = await send(first.url);
} else {
  result = await send(null);
}
console.log(JSON.stringify({ ...result, statuses }));
