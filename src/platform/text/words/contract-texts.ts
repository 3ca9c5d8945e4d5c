const TEXTS = new Map<string, () => object>();

/** Records texts that front ends read in `contract/words.json`, by the name of their part. Called when a module is loaded. */
export function recordTexts(part: string, texts: () => object): void {
  TEXTS.set(part, texts);
}

/** The recorded texts by part. */
export function recordedTexts(): Record<string, object> {
  return Object.fromEntries([...TEXTS].map(([part, texts]) => [part, texts()]));
}
