/** Enough for the way from a test to what it calls; jest takes 100 frames. */
const FRAMES = 30;

const texts = new Map();
let current;

/**
 * Keeps the text of each frame that jest has looked up in a source map. The application runs in the process of the tests
 * and makes many thousands of errors at the same places: to look up each one took a tenth of the time of such tests.
 */
export function quickStackTraces() {
  Error.stackTraceLimit = FRAMES;
  // Jest sets its own function for each file.
  if (Error.prepareStackTrace === current) return;
  const byJest = Error.prepareStackTrace;
  current = (error, frames) => {
    const lines = frames.map((frame) => `\n    at ${textOf(frame, byJest)}`);
    return `${error.name || 'Error'}: ${error.message ?? ''}${lines.join('')}`;
  };
  Error.prepareStackTrace = current;
}

function textOf(frame, byJest) {
  const text = String(frame);
  // Only our own files are compiled.
  if (!text.includes('.ts:')) return text;
  const known = texts.get(text);
  if (known !== undefined) return known;
  const [, mapped = text] = byJest({ name: '', message: '' }, [frame]).split('\n    at ');
  texts.set(text, mapped);
  return mapped;
}
