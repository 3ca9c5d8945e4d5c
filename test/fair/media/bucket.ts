import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const ACCESS_KEY = 'AKIDEXAMPLE';
const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const REGION = 'cn-north-1';

/** An S3-compatible storage: objects by path, with signed requests. */
export interface TestBucket {
  /** The settings that a process needs to use it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Objects by their path, `/bucket/prefix/…`. */
  readonly objects: Map<string, Buffer>;
  /** Requests with an invalid signature. */
  readonly refused: string[];
  /** While true, every response is 503. */
  ill: boolean;
  close: () => Promise<void>;
}

/** Starts an empty storage on a free port. */
export async function startTestBucket(): Promise<TestBucket> {
  const server = createServer((request, response) => {
    void answer(bucket, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const endpoint = `http://127.0.0.1:${port.toString()}`;
  const bucket: TestBucket = {
    environment: {
      MEDIA_URL: `s3://pictures/fair 2017?endpoint=${encodeURIComponent(endpoint)}&region=${REGION}`,
      AWS_ACCESS_KEY_ID: ACCESS_KEY,
      AWS_SECRET_ACCESS_KEY: SECRET,
    },
    objects: new Map(),
    refused: [],
    ill: false,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return bucket;
}

async function answer(bucket: TestBucket, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const path = request.url ?? '';
  if (bucket.ill) return void response.writeHead(503).end();
  if (!isSigned(request, body)) {
    bucket.refused.push(`${request.method ?? ''} ${path}`);
    return void response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
  }
  if (request.method === 'PUT') bucket.objects.set(path, body);
  if (request.method === 'DELETE') bucket.objects.delete(path);
  const object = bucket.objects.get(path);
  if (request.method === 'DELETE') return void response.writeHead(204).end();
  if (!object) return void response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
  response.writeHead(200, { 'content-length': object.length });
  response.end(request.method === 'GET' ? object : undefined);
}

/** The parts of `AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`. */
interface Claim {
  key: string;
  day: string;
  region: string;
  names: string;
  signature: string;
}

const CLAIM =
  /^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)\/(?<day>\d{8})\/(?<region>[^/]+)\/s3\/aws4_request, SignedHeaders=(?<names>[^,]+), Signature=(?<signature>[0-9a-f]{64})$/;

/** Whether the request has a valid and recent AWS Signature Version 4. */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const claim = CLAIM.exec(request.headers.authorization ?? '')?.groups as Claim | undefined;
  if (claim?.key !== ACCESS_KEY || claim.region !== REGION || !isRecent(request, claim)) return false;
  const signed = claim.names.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.includes(name))) return false;
  const content = request.headers['x-amz-content-sha256'];
  if (content !== 'UNSIGNED-PAYLOAD' && content !== sha256(body)) return false;
  return timingSafeEqual(signatureOf(request, claim), Buffer.from(claim.signature, 'hex'));
}

function isRecent({ headers }: IncomingMessage, { day }: Claim): boolean {
  const time = String(headers['x-amz-date']);
  const instant = Date.parse(time.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  return time.startsWith(day) && Math.abs(Date.now() - instant) < 15 * 60_000;
}

function signatureOf({ method = '', url = '', headers }: IncomingMessage, { day, names }: Claim): Buffer {
  const [path = '', query = ''] = url.split('?');
  const lines = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const content = String(headers['x-amz-content-sha256']);
  const canonical = [method, path, query, lines.join(''), names, content].join('\n');
  const scope = [day, REGION, 's3', 'aws4_request'];
  const toSign = ['AWS4-HMAC-SHA256', String(headers['x-amz-date']), scope.join('/'), sha256(canonical)].join(
    '\n',
  );
  const key = scope.reduce<Buffer | string>((previous, word) => hmac(previous, word), `AWS4${SECRET}`);
  return hmac(key, toSign);
}

function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}

function hmac(key: Buffer | string, content: string): Buffer {
  return createHmac('sha256', key).update(content).digest();
}
