import { ADDRESS } from './address.js';

const HOUR_MS = 3_600_000;
const RETRY_MS = 5000;

/** New versions of the program. The service worker stores them; they start while no visitor is there. */
export class ProgramUpdates {
  #registration: ServiceWorkerRegistration | undefined;
  #mayStart = false;
  #isStarting = false;

  /** Needs HTTPS or localhost; without it, each load of the page fetches the current version. */
  async watch(): Promise<void> {
    const { serviceWorker } = navigator as Partial<Navigator>;
    if (!serviceWorker) return;
    serviceWorker.addEventListener('controllerchange', () => {
      if (this.#isStarting) location.reload();
    });
    const registration = await serviceWorker.register(`${ADDRESS}/service-worker.js`, { scope: ADDRESS });
    this.#registration = registration;
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => this.#startIfAllowed());
    });
    this.#startIfAllowed();
    setInterval(() => void this.check(), HOUR_MS);
  }

  /** Asks the server for a new version. */
  async check(): Promise<void> {
    await this.#registration?.update().catch(() => undefined);
  }

  /** Whether a new version may start: the page is loaded again then. */
  allow(mayStart: boolean): void {
    this.#mayStart = mayStart;
    this.#startIfAllowed();
  }

  #startIfAllowed(): void {
    // The first version becomes active at once, and has no page to replace.
    const waiting = this.#registration?.waiting;
    if (!this.#mayStart || !waiting || !this.#registration?.active) return;
    this.#isStarting = true;
    waiting.postMessage('ACTIVATE');
    // A browser may lose the message while the worker starts or stops.
    setTimeout(() => this.#startIfAllowed(), RETRY_MS);
  }
}
