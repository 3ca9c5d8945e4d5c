/** A rule: its selectors, and declarations without further braces. */
const RULE = /([^{};]*)\{([^{}]*)\}/g;
const KEYFRAMES = /@keyframes ([\w-]+)\{(?:[^{}]*\{[^{}]*\})*\}/g;
const ALTERNATIVES = /:(is|where)\(([^()]*)\)/g;
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
  const isPlayed = (name) => new RegExp(`animation:[^;}]*${name}`).test(rules);
  const moving = rules.replace(KEYFRAMES, (all, name) => (isPlayed(name) ? all : ''));
  return withoutUnread(moving).replace(/(--[\w-]+): /g, '$1:');
}

/** A selector with those of its alternatives that can apply; undefined if it never does. */
function appliedSelector(selector, never) {
  const applies = (text) => !never.some((pattern) => pattern.test(text));
  const shorter = selector.replace(ALTERNATIVES, (_all, name, list) => {
    return `:${name}(${selectorsOf(list).filter(applies).join(',')})`;
  });
  const needed = shorter.replace(/:(?:not|is|where)\([^()]+\)/g, '');
  return applies(needed) && !needed.includes('()') ? shorter : undefined;
}

/** The selectors of a list; a comma within brackets parts none. */
function selectorsOf(list) {
  let depth = 0;
  const marked = Array.from(list, (character) => {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    return character === ',' && depth === 0 ? '\n' : character;
  });
  return marked.join('').split('\n');
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
