/** A rule: its selectors, and declarations without nested braces. */
const RULE = /([^{};]*)\{([^{}]*)\}/g;
const KEYFRAMES = /@keyframes ([\w-]+)\{(?:[^{}]*\{[^{}]*\})*\}/g;
/** Pseudo-classes that apply if one of their selectors applies. */
const ANY_OF = new Set(['is', 'where', 'has']);
/** Settings that only kiosks and the console use. */
const SETTINGS = /\[data-(?:theme="?dark|contrast="?more|motion)/;

/**
 * Removes the parts of a minified style that never apply: rules for settings and `absent` classes, and unread
 * custom properties.
 */
export function prunedStyle(style, absent = []) {
  const absentPatterns = [SETTINGS, ...absent.map((name) => new RegExp(`\\.${name}(?![\\w-])`))];
  const rules = style.replace(RULE, (rule, head, body) => {
    if (head.startsWith('@')) return rule;
    const selectors = selectorsOf(head).flatMap(
      (selector) => appliedSelector(selector, absentPatterns) ?? [],
    );
    return selectors.length === 0 ? '' : `${selectors.join(',')}{${body}}`;
  });
  const isPlayed = (name) => new RegExp(`animation(?:-name)?:[^;}]*(?<![\\w-])${name}(?![\\w-])`).test(rules);
  const usedRules = rules.replace(KEYFRAMES, (all, name) => (isPlayed(name) ? all : ''));
  return withoutUnread(usedRules).replace(/(--[\w-]+): /g, '$1:');
}

/** A selector without alternatives that never apply; undefined if it never applies. */
function appliedSelector(selector, absentPatterns) {
  // The text in brackets is judged separately: it is an alternative, or a negation.
  let ownText = '';
  let result = '';
  for (const { text, name, list } of partsOf(selector)) {
    ownText += text;
    result += text;
    if (list === undefined) continue;
    const remaining = ANY_OF.has(name)
      ? list.flatMap((one) => appliedSelector(one, absentPatterns) ?? [])
      : list;
    if (remaining.length === 0) return undefined;
    result += `(${remaining.join(',')})`;
  }
  return absentPatterns.some((pattern) => pattern.test(ownText)) ? undefined : result;
}

/** The parts of a selector: a text, the brackets after it, and the name before them. */
function* partsOf(selector) {
  let start = 0;
  while (start < selector.length) {
    const openIndex = selector.indexOf('(', start);
    if (openIndex === -1) break;
    const end = closingIndex(selector, openIndex);
    const text = selector.slice(start, openIndex);
    yield { text, name: /[\w-]*$/.exec(text)[0], list: selectorsOf(selector.slice(openIndex + 1, end)) };
    start = end + 1;
  }
  yield { text: selector.slice(start) };
}

/** The index of the bracket that closes the one at `openIndex`. */
function closingIndex(text, openIndex) {
  let depth = 0;
  for (let place = openIndex; place < text.length; place += 1) {
    if (text[place] === '(') depth += 1;
    if (text[place] === ')') depth -= 1;
    if (depth === 0) return place;
  }
  throw new Error(`A bracket of "${text}" is not closed.`);
}

/** The selectors of a list. Commas within brackets do not separate selectors. */
function selectorsOf(list) {
  const selectors = [''];
  let depth = 0;
  for (const character of list) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) selectors.push('');
    else selectors[selectors.length - 1] += character;
  }
  return selectors;
}

/**
 * Removes unread custom properties, repeatedly, because each removal may leave others unread. Then removes
 * empty rules.
 */
function withoutUnread(style) {
  const readProperties = new Set(Array.from(style.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
  const shorter = style.replace(/(?<=[{;])(--[\w-]+):[^;}]*;?/g, (property, name) => {
    return readProperties.has(name) ? property : '';
  });
  if (shorter !== style) return withoutUnread(shorter);
  return withoutEmpty(style.replaceAll(';}', '}'));
}

function withoutEmpty(style) {
  const shorter = style.replace(/[^{};]*\{\}/g, '');
  return shorter === style ? style : withoutEmpty(shorter);
}
