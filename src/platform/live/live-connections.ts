import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type RunningConfig } from '../config/config.module.js';

/** An admitted connection. */
interface Admitted {
  address: string;
  goAway: () => void;
}

/** The reason for the refusal of a connection. */
export type Refused = 'FULL' | 'ADDRESS_FULL' | 'CLOSING';

/**
 * Counts and limits open connections. Ends them before the server closes, which would otherwise wait for them
 * without end.
 */
@Injectable()
export class LiveConnections implements OnModuleInit {
  readonly #admitted = new Set<Admitted>();
  readonly #byAddress = new Map<string, number>();
  #closing = false;

  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly adapterHost: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    const adapter = this.adapterHost.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    adapter?.getInstance<FastifyInstance>().addHook('preClose', (done) => {
      this.#closing = true;
      for (const { goAway } of this.#admitted) goAway();
      done();
    });
  }

  /** How many there are. */
  get count(): number {
    return this.#admitted.size;
  }

  /**
   * Admits a connection, which `goAway` ends when the server closes; returns the function to call at its end.
   */
  admit(address: string, goAway: () => void): (() => void) | Refused {
    const { all, perAddress } = this.config.liveConnections;
    const sameAddress = this.#byAddress.get(address) ?? 0;
    if (this.#closing) return 'CLOSING';
    if (this.#admitted.size >= all) return 'FULL';
    if (sameAddress >= perAddress) return 'ADDRESS_FULL';
    const admitted = { address, goAway };
    this.#admitted.add(admitted);
    this.#byAddress.set(address, sameAddress + 1);
    return () => {
      if (this.#admitted.delete(admitted)) this.#leave(address);
    };
  }

  #leave(address: string): void {
    const left = (this.#byAddress.get(address) ?? 1) - 1;
    if (left === 0) this.#byAddress.delete(address);
    else this.#byAddress.set(address, left);
  }
}

/** The status and message for a refused connection. */
export function refusalOf(refused: Refused): { status: 429 | 503; code: string; message: string } {
  if (refused === 'ADDRESS_FULL') {
    return { status: 429, code: 'RATE_LIMITED', message: 'This address has too many open connections.' };
  }
  const message =
    refused === 'FULL' ? 'The server has too many open connections.' : 'The server is about to stop.';
  return { status: 503, code: 'SERVICE_UNAVAILABLE', message };
}
