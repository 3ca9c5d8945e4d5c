const PREFIX = 'draft:';
/** The user whose drafts are read and written. */
let owner = '';

/** Drafts of one user are not shown to another who signs in in the same tab. */
export function setDraftOwner(account: string): void {
  owner = account;
}

function nameOf(key: string): string {
  return `${PREFIX}${owner}:${key}`;
}

/** The draft of a form in this tab; it survives a reload. */
export function readDraft(key: string): unknown {
  try {
    const text = sessionStorage.getItem(nameOf(key));
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Stores a draft, or removes it with undefined. Without storage the form keeps it until the page is closed. */
export function writeDraft(key: string, draft: unknown): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(nameOf(key));
    else sessionStorage.setItem(nameOf(key), JSON.stringify(draft));
  } catch {
    // The storage is full or not permitted.
  }
}
