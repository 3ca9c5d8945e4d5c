import { createHash } from 'node:crypto';
import { Agent, get } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';

const DECOMPRESSORS = { br: promisify(brotliDecompress), gzip: promisify(gunzip) };
const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** A screen that copies an event over one connection, and counts all received bytes, headers included. */
export class Device {
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(port, event, encoding) {
    this.port = port;
    this.event = event;
    this.encoding = encoding;
  }

  /** The manifest, and its cost. */
  async manifest(etag) {
    const answer = await this.#get(
      `/sync/v1/events/${this.event}/manifest`,
      etag && { 'if-none-match': etag },
    );
    return { ...answer, manifest: answer.text && JSON.parse(answer.text) };
  }

  /** A complete copy: fetches and checks the manifest and each pack. Returns bytes, milliseconds and objects. */
  async copy() {
    const startTime = performance.now();
    const { bytes: manifestBytes, manifest } = await this.manifest();
    let bytes = manifestBytes;
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
    return { bytes, objects, milliseconds: performance.now() - startTime, manifest };
  }

  /** The changes after a revision, and their cost. */
  async changes({ epoch, revision }) {
    const path = `/sync/v1/events/${this.event}/changes?epoch=${epoch}&since=${revision}`;
    const answer = await this.#get(path);
    return { ...answer, page: JSON.parse(answer.text) };
  }

  close() {
    this.#agent.destroy();
  }

  #get(path, headers = {}) {
    const startTime = performance.now();
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
            const milliseconds = performance.now() - startTime;
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
  const decompress = DECOMPRESSORS[headers['content-encoding']];
  return (decompress ? await decompress(body) : body).toString();
}
