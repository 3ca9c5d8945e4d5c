import type { Waiter, WaitingQueue } from './waiting-queue.js';

/** The running and waiting work of a network. */
interface Share {
  running: number;
  /** Increases with each start; 0 before the first. */
  servedAt: number;
  readonly waiting: Waiter[];
}

type Network = string | undefined;

/**
 * Shares places fairly among networks. The next place goes to the network with the least running work; among
 * equals, to the one with the longest wait. While another network waits, no network has more than half of the
 * places. A single network can use all places.
 */
export class FairQueue implements WaitingQueue {
  readonly #shares = new Map<Network, Share>();
  #size = 0;
  #starts = 0;

  get size(): number {
    return this.#size;
  }

  add(waiter: Waiter): void {
    this.#share(waiter.network).waiting.push(waiter);
    this.#size += 1;
  }

  next(fits: (network: Network) => boolean): Waiter | undefined {
    let network: Network;
    let best: Share | undefined;
    for (const [each, share] of this.#shares) {
      if (share.waiting.length === 0 || (best && !isBefore(share, best))) continue;
      [network, best] = [each, share];
    }
    if (!best || !fits(network)) return undefined;
    this.#size -= 1;
    return best.waiting.shift();
  }

  remove(matches: (waiter: Waiter) => boolean): Waiter[] {
    const removed: Waiter[] = [];
    for (const [network, { waiting }] of this.#shares) {
      const matching = waiting.filter(matches);
      if (matching.length === 0) continue;
      const remaining = waiting.filter((waiter) => !matches(waiter));
      waiting.splice(0, waiting.length, ...remaining);
      removed.push(...matching);
      this.#removeIdle(network);
    }
    this.#size -= removed.length;
    return removed;
  }

  ahead(network: Network): number {
    const share = this.#shares.get(network);
    const shareSize = (share?.running ?? 0) + (share?.waiting.length ?? 0);
    let ahead = share?.waiting.length ?? 0;
    for (const [each, { running, waiting }] of this.#shares) {
      // Other networks are admitted until they have as much running work as this network would have.
      if (each !== network) ahead += Math.min(waiting.length, Math.max(0, shareSize + 1 - running));
    }
    return ahead;
  }

  isUnderserved(network: Network, places: number): boolean {
    const networks = this.#shares.has(network) ? this.#shares.size : this.#shares.size + 1;
    return networks > 1 && (this.#shares.get(network)?.running ?? 0) < Math.floor(places / networks);
  }

  countStart(network: Network): void {
    const share = this.#share(network);
    share.running += 1;
    share.servedAt = this.#starts += 1;
  }

  countEnd(network: Network): void {
    this.#share(network).running -= 1;
    this.#removeIdle(network);
  }

  #share(network: Network): Share {
    const share = this.#shares.get(network) ?? { running: 0, servedAt: 0, waiting: [] };
    this.#shares.set(network, share);
    return share;
  }

  /** The number of networks is unbounded, so idle ones are removed. */
  #removeIdle(network: Network): void {
    const share = this.#shares.get(network);
    if (share?.running === 0 && share.waiting.length === 0) this.#shares.delete(network);
  }
}

function isBefore(one: Share, other: Share): boolean {
  return one.running < other.running || (one.running === other.running && one.servedAt < other.servedAt);
}
