import { ADDRESS } from './address.js';

const HOUR_MS = 3_600_000;
const RETRY_MS = 5000;

/** New versions of the program. The service worker stores them, and they start while no visitor is there. */
export class ProgramUpdates {
  #registration: ServiceWorkerRegistration | undefined;
  #mayStart = false;
  #isStarting = false;
  #isWatching = false;

  /** Looks for new versions from the start if this one is stored, so that a fault of a screen cannot prevent them. */
  constructor() {
    if (this.#container?.controller) this.watch();
  }

  /**
   * Stores this version, if it is not stored yet, and starts to look for new ones. Further calls do nothing. Storing
   * fetches all files of the program, so it begins when the first screen has its own. Needs HTTPS or localhost;
   * otherwise each load of the page fetches the current version.
   */
  watch(): void {
    const container = this.#container;
    if (!container || this.#isWatching) return;
    this.#isWatching = true;
    // A kiosk works without the service worker too.
    this.#register(container).catch(() => undefined);
  }

  get #container(): ServiceWorkerContainer | undefined {
    return (navigator as Partial<Navigator>).serviceWorker;
  }

  async #register(serviceWorker: ServiceWorkerContainer): Promise<void> {
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

  /** Checks for a new version on the server. */
  async check(): Promise<void> {
    await this.#registration?.update().catch(() => undefined);
  }

  /** Sets whether a new version may start. The start loads the page again. */
  allow(mayStart: boolean): void {
    this.#mayStart = mayStart;
    this.#startIfAllowed();
  }

  #startIfAllowed(): void {
    // The first version becomes active at once and has no page to replace.
    const waitingWorker = this.#registration?.waiting;
    if (!this.#mayStart || !waitingWorker || !this.#registration?.active) return;
    this.#isStarting = true;
    waitingWorker.postMessage('ACTIVATE');
    // A browser may lose the message while the worker starts or stops.
    setTimeout(() => this.#startIfAllowed(), RETRY_MS);
  }
}
