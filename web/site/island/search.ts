/** The time after the last key before answers are fetched. */
const PAUSE_MS = 120;
/** As long as a busy server asks to wait. */
const RETRY_MS = 1000;

/** Shows answers below each search field while the visitor types. */
export function startSearches(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[role=search]')) {
    const input = form.querySelector('input');
    const answers = form.parentElement?.querySelector<HTMLElement>('.answers');
    if (input && answers) new SearchField(form, input, answers);
  }
}

class SearchField {
  #timer = 0;
  #latest: AbortController | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly input: HTMLInputElement,
    private readonly answers: HTMLElement,
  ) {
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#later(PAUSE_MS);
    });
    form.parentElement?.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('click', (event) => {
      if (!form.parentElement?.contains(event.target as Node)) this.#close();
    });
  }

  #later(pause: number, retries = 1): void {
    this.#timer = window.setTimeout(() => void this.#fetch(retries), pause);
  }

  /** An answer to an older text never replaces a newer one: its request is aborted. */
  async #fetch(retries: number): Promise<void> {
    this.#latest?.abort();
    const request = (this.#latest = new AbortController());
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
      if (response.status === 503 && retries > 0) this.#later(RETRY_MS, retries - 1);
    } catch {
      // Without a network the form still works. Answers to another text would be wrong.
      if (!request.signal.aborted) this.#show('');
    }
  }

  /** Also answers that are on their way are not shown. */
  #close(): void {
    clearTimeout(this.#timer);
    this.#latest?.abort();
    this.#show('');
  }

  /** The answers are HTML of this site. */
  #show(html: string): void {
    this.answers.innerHTML = html;
    this.answers.hidden = html === '';
  }

  #key(event: KeyboardEvent): void {
    // The keys of an input method choose among its own candidates.
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      this.#close();
      this.input.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...this.answers.querySelectorAll('a')];
    if (step === undefined || links.length === 0) return;
    event.preventDefault();
    const at = links.indexOf(document.activeElement as HTMLAnchorElement) + step;
    (links[at] ?? (at < 0 ? this.input : links.at(-1)))?.focus();
  }
}
