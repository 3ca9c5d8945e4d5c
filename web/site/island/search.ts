/** The time in milliseconds after the last key before results are fetched. */
const PAUSE_MS = 120;
/** The wait that a busy server requests, in milliseconds. */
const RETRY_MS = 1000;

/** Shows results below each search field while the visitor types. */
export function startSearches(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[role=search]')) {
    const input = form.querySelector('input');
    const answers = form.parentElement?.querySelector<HTMLElement>('.answers');
    if (input && answers) new SearchField(form, input, answers);
  }
}

class SearchField {
  #timer = 0;
  #request: AbortController | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly input: HTMLInputElement,
    private readonly answers: HTMLElement,
  ) {
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#schedule(PAUSE_MS);
    });
    form.parentElement?.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('click', (event) => {
      if (!form.parentElement?.contains(event.target as Node)) this.#close();
    });
  }

  #schedule(pause: number, retries = 1): void {
    this.#timer = window.setTimeout(() => void this.#fetch(retries), pause);
  }

  /** Aborts the previous request, so that its results never replace newer ones. */
  async #fetch(retries: number): Promise<void> {
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    const query = this.input.value.trim();
    if (query === '') {
      this.#show('');
      return;
    }
    const address = `${this.form.action}?q=${encodeURIComponent(query)}&part=answers`;
    try {
      const response = await fetch(address, { signal: request.signal });
      const text = response.ok ? await response.text() : '';
      if (request.signal.aborted) return;
      this.#show(text);
      if (response.status === 503 && retries > 0) this.#schedule(RETRY_MS, retries - 1);
    } catch {
      // Without a network, the copy answers, if there is one. Results for another text would be wrong.
      const offlineSearch = import('./offline-search.js');
      const rows = await offlineSearch.then(({ offlineAnswers }) => offlineAnswers(query)).catch(() => '');
      if (this.#request === request) this.#show(rows);
    }
  }

  /** Closes the results and aborts the running request. */
  #close(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#show('');
  }

  /** Shows results, which are HTML that this site wrote. */
  #show(html: string): void {
    this.answers.innerHTML = html;
    this.answers.hidden = html === '';
  }

  #key(event: KeyboardEvent): void {
    // The keys of an input method select among its own candidates.
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      this.#close();
      this.input.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...this.answers.querySelectorAll('a')];
    if (step === undefined || links.length === 0) return;
    event.preventDefault();
    const index = links.indexOf(document.activeElement as HTMLAnchorElement) + step;
    (links[index] ?? (index < 0 ? this.input : links.at(-1)))?.focus();
  }
}
