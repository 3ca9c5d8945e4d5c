import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type RunningConfig } from '../config/config.module.js';

/** An admitted connection. */
interface OpenConnection {
  address: string;
  close: () => void;
}

/** The reason for the refusal of a connection. */
export type Refusal = 'FULL' | 'ADDRESS_FULL' | 'CLOSING';

/**
 * Counts and limits open connections. Ends them before the server closes, because the server would wait for them
 * without a limit.
 */
@Injectable()
export class LiveConnections implements OnModuleInit {
  readonly #connections = new Set<OpenConnection>();
  readonly #byAddress = new Map<string, number>();
  #isClosing = false;

  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly adapterHost: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    const adapter = this.adapterHost.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    adapter?.getInstance<FastifyInstance>().addHook('preClose', (done) => {
      this.#isClosing = true;
      for (const { close } of this.#connections) close();
      done();
    });
  }

  /** The number of open connections. */
  get count(): number {
    return this.#connections.size;
  }

  /** Admits a connection. `close` ends it when the server closes. Returns the function to call at its end. */
  admit(address: string, close: () => void): (() => void) | Refusal {
    const { all, perAddress } = this.config.liveConnections;
    const addressCount = this.#byAddress.get(address) ?? 0;
    if (this.#isClosing) return 'CLOSING';
    if (this.#connections.size >= all) return 'FULL';
    if (addressCount >= perAddress) return 'ADDRESS_FULL';
    const connection = { address, close };
    this.#connections.add(connection);
    this.#byAddress.set(address, addressCount + 1);
    return () => {
      if (this.#connections.delete(connection)) this.#release(address);
    };
  }

  #release(address: string): void {
    const remaining = (this.#byAddress.get(address) ?? 1) - 1;
    if (remaining === 0) this.#byAddress.delete(address);
    else this.#byAddress.set(address, remaining);
  }
}

/** The status and message for a refused connection. */
export function refusalOf(refusal: Refusal): { status: 429 | 503; code: string; message: string } {
  if (refusal === 'ADDRESS_FULL') {
    return { status: 429, code: 'RATE_LIMITED', message: 'This address has too many open connections.' };
  }
  const message =
    refusal === 'FULL' ? 'The server has too many open connections.' : 'The server is about to stop.';
  return { status: 503, code: 'SERVICE_UNAVAILABLE', message };
}
