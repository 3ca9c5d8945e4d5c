import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type RunningConfig } from '../config/config.module.js';

/** A connection that was let in. */
interface Admitted {
  address: string;
  goAway: () => void;
}

/** Why a connection was not let in. */
export type Refused = 'FULL' | 'ADDRESS_FULL' | 'CLOSING';

/** Counts the connections that stay open, bounds them, and ends them before the server closes, which would wait for them for ever. */
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

  /** Lets a connection in, which `goAway` ends when the server closes; returns what to call when it has ended. */
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

/** The status and words for a connection that was not let in. */
export function refusalOf(refused: Refused): { status: 429 | 503; code: string; message: string } {
  if (refused === 'ADDRESS_FULL') {
    return { status: 429, code: 'RATE_LIMITED', message: 'This address has too many open connections.' };
  }
  const message =
    refused === 'FULL' ? 'The server has too many open connections.' : 'The server is about to stop.';
  return { status: 503, code: 'SERVICE_UNAVAILABLE', message };
}
