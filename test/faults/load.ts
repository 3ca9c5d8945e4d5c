import http from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** What a load was answered. */
export interface LoadResult {
  /** Requests a second that were answered 200. */
  readonly goodput: number;
  /** How long the answers took, in milliseconds, in ascending order. */
  readonly served: readonly number[];
  /** How long the refusals took, in milliseconds, in ascending order. */
  readonly refused: readonly number[];
  /** How often another status came than 200, or 503 with Retry-After. */
  readonly failed: number;
}

interface Outcome {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly tookMs: number;
}

/** Node accepts one new connection each turn of its event loop, so that load must not come by new connections. */
const CONNECTIONS = 400;

/** A body of the n-th request. */
type BodyOf = (index: number) => string;

/** Sends requests to the endpoint over connections that stay open, as a balancer does. */
export class Load {
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS, maxFreeSockets: CONNECTIONS });
  #sent = 0;

  constructor(
    private readonly url: string,
    private readonly bodyOf: BodyOf,
  ) {}

  close(): void {
    this.#agent.destroy();
  }

  /** A few callers that each send the next request when the last one is answered. */
  async closedLoop(callers: number, durationMs: number): Promise<LoadResult> {
    const end = performance.now() + durationMs;
    const outcomes: Outcome[] = [];
    const call = async (): Promise<void> => {
      while (performance.now() < end) outcomes.push(await this.#send());
    };
    await Promise.all(Array.from({ length: callers }, call));
    return resultOf(outcomes, durationMs);
  }

  /** Requests at a rate a second, whether those before are answered or not. */
  async openLoop(rate: number, durationMs: number): Promise<LoadResult> {
    const start = performance.now();
    const outcomes: Promise<Outcome>[] = [];
    for (;;) {
      const elapsed = performance.now() - start;
      if (elapsed > durationMs) break;
      while (outcomes.length < (elapsed / 1000) * rate) outcomes.push(this.#send());
      await delay(5);
    }
    return resultOf(await Promise.all(outcomes), durationMs);
  }

  #send(): Promise<Outcome> {
    const body = this.bodyOf((this.#sent += 1));
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const startedAt = performance.now();
    return new Promise((resolve) => {
      const end = (status: number, retryAfter?: string): void => {
        resolve({ status, retryAfter, tookMs: performance.now() - startedAt });
      };
      http
        .request(`${this.url}/graphql`, { method: 'POST', agent: this.#agent, headers }, (response) => {
          response.resume().once('end', () => {
            end(response.statusCode ?? 0, response.headers['retry-after']);
          });
        })
        .once('error', () => {
          end(0);
        })
        .end(body);
    });
  }
}

/** The value below which this share of ascending values lies. */
export function quantile(values: readonly number[], share: number): number {
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

function resultOf(outcomes: readonly Outcome[], durationMs: number): LoadResult {
  const took = (matches: (outcome: Outcome) => boolean): number[] =>
    outcomes
      .filter(matches)
      .map(({ tookMs }) => tookMs)
      .sort((left, right) => left - right);
  const served = took(({ status }) => status === 200);
  const refused = took(({ status, retryAfter }) => status === 503 && retryAfter !== undefined);
  // What is answered after the end counts for the time that it took.
  const goodput = outcomes.length === 0 ? 0 : (1000 * served.length) / Math.max(durationMs, 1);
  return { goodput, served, refused, failed: outcomes.length - served.length - refused.length };
}
