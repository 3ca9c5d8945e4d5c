import { randomBytes, randomUUID } from 'node:crypto';

/** What a mock answers. */
export interface MockAnswer {
  status: number;
  body: object;
}

interface Pairing {
  userCode: string;
  /** How often it was asked for. */
  polls: number;
}

/** Answers devices: whoever asks twice for a token is let in, without any staff. */
export class MockKiosks {
  readonly #pairings = new Map<string, Pairing>();
  readonly #batches = new Set<string>();

  constructor(
    private readonly slug: string,
    private readonly eventId: string,
    private readonly say: (line: string) => void,
  ) {}

  /** Undefined where there is no such path. */
  answer(path: string, body: Record<string, unknown>): MockAnswer | undefined {
    if (path === '/kiosks/pair') return ok(this.#pair());
    if (path === '/kiosks/token') return this.#token(String(body.deviceCode));
    if (path === '/kiosks/enrol')
      return ok(this.#admission(typeof body.name === 'string' ? body.name : 'Kiosk'));
    if (path === '/kiosks/rotate') return ok({ token: newToken(), tokenType: 'Bearer' });
    if (path === '/kiosks/heartbeat') return ok(this.#heartbeat(body));
    if (path === '/kiosks/usage') return ok({ counted: this.#isNew(String(body.id)) });
    return undefined;
  }

  #pair(): object {
    const deviceCode = randomBytes(32).toString('base64url');
    const userCode = 'BCDF-GHJK';
    this.#pairings.set(deviceCode, { userCode, polls: 0 });
    const verificationUri = 'http://mock.example/kiosks/pair';
    const verificationUriComplete = `${verificationUri}?code=${userCode}`;
    return { deviceCode, userCode, verificationUri, verificationUriComplete, expiresIn: 900, interval: 5 };
  }

  #token(deviceCode: string): MockAnswer {
    const pairing = this.#pairings.get(deviceCode);
    if (!pairing) return refused('expired_token');
    pairing.polls += 1;
    if (pairing.polls < 2) return refused('authorization_pending');
    this.#pairings.delete(deviceCode);
    return ok(this.#admission('Kiosk'));
  }

  #admission(name: string): object {
    return { token: newToken(), tokenType: 'Bearer', configuration: this.#configuration(name) };
  }

  #heartbeat({ revision, errors }: Record<string, unknown>): object {
    this.say(`heartbeat: revision ${JSON.stringify(revision)}, errors ${JSON.stringify(errors ?? [])}`);
    return { now: new Date().toISOString(), configuration: this.#configuration('Kiosk'), commands: [] };
  }

  #configuration(name: string): object {
    const event = { id: this.eventId, slug: this.slug };
    const place = { hall: null, position: null, heading: null, panelWidth: null };
    return {
      revision: 1,
      kioskId: `D${randomUUID()}`,
      event,
      name,
      ...place,
      locale: 'zh-Hans',
      heartbeatSeconds: 45,
    };
  }

  #isNew(id: string): boolean {
    if (this.#batches.has(id)) return false;
    this.#batches.add(id);
    return true;
  }
}

function newToken(): string {
  return `kiosk_live_${randomBytes(32).toString('base64url')}`;
}

function ok(body: object): MockAnswer {
  return { status: 200, body };
}

function refused(error: string): MockAnswer {
  return { status: 400, body: { error, error_description: 'As the mock has it.' } };
}
