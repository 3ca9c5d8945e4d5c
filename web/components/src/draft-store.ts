const PREFIX = 'draft:';

/** The draft of a form in this tab; it survives a reload. */
export function readDraft(key: string): unknown {
  try {
    const text = sessionStorage.getItem(PREFIX + key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Stores a draft, or removes it with undefined. Without storage the form keeps it until the page is closed. */
export function writeDraft(key: string, draft: unknown): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // The storage is full or not permitted.
  }
}
