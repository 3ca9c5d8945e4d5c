import net from 'node:net';

const HEAD_END = '\r\n\r\n';

/**
 * Sends the requests in turn on kept-alive connections. Each connection sends the next one when its response is
 * complete, for some seconds and at most `most` responses. A client by node:http would use more of the shared
 * cores than the measured program.
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

/** One connection. It ends with the first response after the time limit. */
function converse(port, run) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    let sentAt = 0;
    let missingBytes = 0;
    const send = () => {
      sentAt = performance.now();
      missingBytes = 0;
      socket.write(run.requests[run.next++ % run.requests.length]);
    };
    const receive = (chunk) => {
      missingBytes = missingBytes === 0 ? lengthOf(chunk) - chunk.length : missingBytes - chunk.length;
      if (missingBytes > 0) return;
      const now = performance.now();
      run.latencies.push(now - sentAt);
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

/** The total length of a response, from its first bytes, which contain the headers. */
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
  const sortedLatencies = Float64Array.from(latencies).sort();
  const latencyAt = (share) =>
    sortedLatencies[Math.min(sortedLatencies.length - 1, Math.floor(sortedLatencies.length * share))] ?? 0;
  return { requests: sortedLatencies.length, p50: latencyAt(0.5), p99: latencyAt(0.99) };
}
