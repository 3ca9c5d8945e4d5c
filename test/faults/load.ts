import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { ask } from '../setup/graphql-request.js';

/** The requests of a stream: a GraphQL query, optionally with another value of `$slug` in each request. */
export interface LoadRequest {
  readonly query: string;
  readonly isDistinct?: boolean;
}

/** Requests of a number of callers one after the other, or at a rate per second. */
export type LoadStream = { readonly request: LoadRequest } & (
  { readonly callers: number } | { readonly rate: number }
);

/** The responses to a stream. */
export interface StreamResult {
  readonly sent: number;
  /** Requests per second that were answered 200. */
  readonly goodput: number;
  /** The milliseconds that the responses took, in ascending order. */
  readonly served: readonly number[];
  /** The milliseconds that the refusals took, in ascending order. */
  readonly refused: readonly number[];
  /** The number of responses other than 200, or 503 with Retry-After. */
  readonly failed: number;
}

/** The results of streams that were sent at the same time. */
export interface LoadResult {
  readonly streams: readonly StreamResult[];
  /** The 99th percentile of the delay of the sender's own event loop, in milliseconds. */
  readonly loopDelayMs: number;
}

type Outcome = readonly [status: number, mayRetry: boolean, tookMs: number];

/** Sends requests from a process of its own, whose event loop has no other work. */
export class Sender {
  readonly #process: ChildProcess = fork(path.join(import.meta.dirname, 'sender.mjs'), [], {
    // Without the options of jest.
    execArgv: [],
    serialization: 'advanced',
  });

  /** A load has a lower priority than the server, because it represents many other machines. */
  constructor(
    private readonly url: string,
    private readonly priority: 'low priority' | 'normal priority' = 'normal priority',
  ) {}

  async send(durationMs: number, streams: readonly LoadStream[]): Promise<LoadResult> {
    this.#process.send({ url: this.url, durationMs, streams, isBulk: this.priority === 'low priority' });
    const [{ outcomes, loopDelayMs }] = (await once(this.#process, 'message')) as [
      { outcomes: Outcome[][]; loopDelayMs: number },
    ];
    return { streams: outcomes.map((each) => resultOf(each, durationMs)), loopDelayMs };
  }

  close(): void {
    this.#process.disconnect();
  }
}

/** The result of the only stream. */
export async function only(sending: Promise<LoadResult>): Promise<StreamResult> {
  const [result] = (await sending).streams;
  if (!result) throw new Error('No stream was sent.');
  return result;
}

/** The value below which this share of ascending values lies. */
export function quantile(values: readonly number[], share: number): number {
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

/** The number of exhibitors of the event `fair` that the server shows. */
export async function exhibitorCount(url: string): Promise<number | undefined> {
  const { body } = await ask(url, { query: '{ event(slug: "fair") { exhibitors { totalCount } } }' });
  return body.data?.event?.exhibitors.totalCount;
}

function resultOf(outcomes: readonly Outcome[], durationMs: number): StreamResult {
  const took = (matches: (outcome: Outcome) => boolean): number[] =>
    outcomes
      .filter(matches)
      .map(([, , tookMs]) => tookMs)
      .sort((left, right) => left - right);
  const served = took(([status]) => status === 200);
  const refused = took(([status, mayRetry]) => status === 503 && mayRetry);
  return {
    sent: outcomes.length,
    goodput: (1000 * served.length) / durationMs,
    served,
    refused,
    failed: outcomes.length - served.length - refused.length,
  };
}
