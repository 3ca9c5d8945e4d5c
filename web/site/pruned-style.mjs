/** A rule: its selectors, and declarations without further braces. */
const RULE = /([^{};]*)\{([^{}]*)\}/g;
const KEYFRAMES = /@keyframes ([\w-]+)\{(?:[^{}]*\{[^{}]*\})*\}/g;
/** Pseudo-classes that need one of their selectors to apply. */
const ANY_OF = new Set(['is', 'where', 'has']);
/** Settings that only kiosks and the console put into their pages. */
const SETTINGS = /\[data-(?:theme="?dark|contrast="?more|motion)/;

/** Removes from a minified style what never applies: rules for settings and `absent` classes, and properties without a reader. */
export function prunedStyle(style, absent = []) {
  const never = [SETTINGS, ...absent.map((name) => new RegExp(`\\.${name}(?![\\w-])`))];
  const rules = style.replace(RULE, (rule, head, body) => {
    if (head.startsWith('@')) return rule;
    const selectors = selectorsOf(head).flatMap((selector) => appliedSelector(selector, never) ?? []);
    return selectors.length === 0 ? '' : `${selectors.join(',')}{${body}}`;
  });
  const isPlayed = (name) => new RegExp(`animation(?:-name)?:[^;}]*(?<![\\w-])${name}(?![\\w-])`).test(rules);
  const moving = rules.replace(KEYFRAMES, (all, name) => (isPlayed(name) ? all : ''));
  return withoutUnread(moving).replace(/(--[\w-]+): /g, '$1:');
}

/** A selector with those of its alternatives that can apply; undefined if it never does. */
function appliedSelector(selector, never) {
  // What stands within brackets is judged by itself: an alternative, or what an element must not be.
  let own = '';
  let shorter = '';
  for (const { text, name, list } of partsOf(selector)) {
    own += text;
    shorter += text;
    if (list === undefined) continue;
    const kept = ANY_OF.has(name) ? list.flatMap((one) => appliedSelector(one, never) ?? []) : list;
    if (kept.length === 0) return undefined;
    shorter += `(${kept.join(',')})`;
  }
  return never.some((pattern) => pattern.test(own)) ? undefined : shorter;
}

/** The parts of a selector: a text with the brackets that follow it, and the name before them. */
function* partsOf(selector) {
  let start = 0;
  while (start < selector.length) {
    const open = selector.indexOf('(', start);
    if (open === -1) break;
    const end = closing(selector, open);
    const text = selector.slice(start, open);
    yield { text, name: /[\w-]*$/.exec(text)[0], list: selectorsOf(selector.slice(open + 1, end)) };
    start = end + 1;
  }
  yield { text: selector.slice(start) };
}

/** The place of the bracket that closes one. */
function closing(text, open) {
  let depth = 0;
  for (let place = open; place < text.length; place += 1) {
    if (text[place] === '(') depth += 1;
    if (text[place] === ')') depth -= 1;
    if (depth === 0) return place;
  }
  throw new Error(`A bracket of "${text}" is not closed.`);
}

/** The selectors of a list; a comma within brackets parts none. */
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

/** Removes custom properties without a reader, as often as this leaves others without one, and then what is empty. */
function withoutUnread(style) {
  const read = new Set(Array.from(style.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
  const shorter = style.replace(/(?<=[{;])(--[\w-]+):[^;}]*;?/g, (property, name) => {
    return read.has(name) ? property : '';
  });
  if (shorter !== style) return withoutUnread(shorter);
  return withoutEmpty(style.replaceAll(';}', '}'));
}

function withoutEmpty(style) {
  const shorter = style.replace(/[^{};]*\{\}/g, '');
  return shorter === style ? style : withoutEmpty(shorter);
}
