import { createHash } from 'node:crypto';
import { Agent, get } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';

const EXPAND = { br: promisify(brotliDecompress), gzip: promisify(gunzip) };
const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** A screen that copies an event over one connection, and counts all that comes over it, headers included. */
export class Device {
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(port, event, encoding) {
    this.port = port;
    this.event = event;
    this.encoding = encoding;
  }

  /** The manifest, and what it costs. */
  async manifest(etag) {
    const answer = await this.#get(
      `/sync/v1/events/${this.event}/manifest`,
      etag && { 'if-none-match': etag },
    );
    return { ...answer, manifest: answer.text && JSON.parse(answer.text) };
  }

  /** A whole copy: the manifest and each pack, checked and read; returns bytes, milliseconds and objects. */
  async copy() {
    const started = performance.now();
    const { bytes: first, manifest } = await this.manifest();
    let bytes = first;
    let objects = 0;
    for (const { pack } of manifest.buckets) {
      if (!pack) continue;
      const answer = await this.#get(`/sync/v1/packs/${pack.sha256}`);
      if (sha256(answer.text) !== pack.sha256) throw new Error('A pack is not what its name says.');
      objects += answer.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)).length;
      bytes += answer.bytes;
    }
    return { bytes, objects, milliseconds: performance.now() - started, manifest };
  }

  /** What changed after a revision, and what that costs. */
  async changes({ epoch, revision }) {
    const path = `/sync/v1/events/${this.event}/changes?epoch=${epoch}&since=${revision}`;
    const answer = await this.#get(path);
    return { ...answer, page: JSON.parse(answer.text) };
  }

  close() {
    this.#agent.destroy();
  }

  #get(path, headers = {}) {
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const options = { port: this.port, path, agent: this.#agent };
      const request = get(
        { ...options, headers: { 'accept-encoding': this.encoding, ...headers } },
        (response) => {
          const { socket } = response;
          const parts = [];
          response.on('data', (part) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            const bytes = socket.bytesRead - (socket.counted ?? 0);
            socket.counted = socket.bytesRead;
            const milliseconds = performance.now() - started;
            expand(response, Buffer.concat(parts)).then(
              (text) =>
                resolve({
                  status: response.statusCode,
                  text,
                  bytes,
                  milliseconds,
                  etag: response.headers.etag,
                }),
              reject,
            );
          });
        },
      );
      request.on('error', reject);
    });
  }
}

async function expand({ statusCode, headers, url }, body) {
  if (statusCode === 304) return '';
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}: ${body}`);
  const expanding = EXPAND[headers['content-encoding']];
  return (expanding ? await expanding(body) : body).toString();
}
