import net from 'node:net';

const HEAD_END = '\r\n\r\n';

/**
 * Sends the requests in turn on kept-alive connections, each the next one as soon as its answer is whole, for
 * some seconds and no more than `most` answers. A client of node:http would take more of the shared cores than what it measures.
 */
export async function load({ port, requests, connections, seconds, most = Infinity }) {
  const run = { requests, next: 0, until: performance.now() + seconds * 1000, most, latencies: [] };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, () => converse(port, run)));
  return {
    ...summary(run.latencies),
    perSecond: (run.latencies.length / (performance.now() - start)) * 1000,
  };
}

/** The bytes of an HTTP request. */
export function encode({ method, path, body = '', headers = { accept: 'application/json' } }) {
  const head = [
    `${method} ${path} HTTP/1.1`,
    'host: localhost',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body ? ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`] : []),
  ];
  return Buffer.from(`${head.join('\r\n')}${HEAD_END}${body}`);
}

/** One connection; ends with the first answer after the time is over. */
function converse(port, run) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    let sent = 0;
    let missing = 0;
    const send = () => {
      sent = performance.now();
      missing = 0;
      socket.write(run.requests[run.next++ % run.requests.length]);
    };
    const receive = (chunk) => {
      missing = missing === 0 ? lengthOf(chunk) - chunk.length : missing - chunk.length;
      if (missing > 0) return;
      const now = performance.now();
      run.latencies.push(now - sent);
      if (now < run.until && run.latencies.length < run.most) send();
      else socket.end();
    };
    socket.on('connect', send);
    socket.on('data', (chunk) => {
      try {
        receive(chunk);
      } catch (error) {
        socket.destroy(error);
      }
    });
    socket.on('error', reject);
    socket.on('close', resolve);
  });
}

/** How long an answer is as a whole, from its first bytes, which hold the head. */
function lengthOf(chunk) {
  const end = chunk.indexOf(HEAD_END);
  const head = chunk.latin1Slice(0, Math.max(end, 0));
  const body = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (!head.startsWith('HTTP/1.1 200') || body === undefined) {
    throw new Error(`This is no answer to measure: ${chunk.toString('latin1', 0, 500)}`);
  }
  return end + HEAD_END.length + Number(body);
}

function summary(latencies) {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { requests: sorted.length, p50: at(0.5), p99: at(0.99) };
}
