import { fieldTextOf } from '../lexer/field-text.js';
import { normalize } from '../lexer/normalize.js';
import { type Term, termOf } from '../query/term.js';
import { beginningsOf, mayMatch } from './beginnings.js';
import { matchTerm } from './match.js';

const text = (name: string): ReturnType<typeof fieldTextOf> => fieldTextOf(normalize(name));

/** A way to match, a term that matches in this way, and a name. */
const MATCHES: [string, Term, string][] = [
  ['a whole word', termOf('robot', false), 'Service Robot'],
  ['the beginning of a word', termOf('rob', false), 'Service Robots'],
  ['another inflection', termOf('sensors', false), 'Optical Sensor'],
  ['another spelling', termOf('centre', false), 'Data Center'],
  ['a word together with its neighbour', termOf('xr', false, ['xr200']), 'Arm XR200'],
  ['two words joined into one', termOf('xr200', false), 'Arm XR 200'],
  ['a corrected word', { ...termOf('wleding', false), corrections: new Map([['welding', 0.5]]) }, 'Welding'],
  ['pinyin within a run', termOf('jiqi', false), '服务机器人'],
  ['initials within a run', termOf('jqr', false), '服务机器人'],
  ['first letters of words', termOf('agv', false), 'Automated Guided Vehicle'],
  ['first letters within a name', termOf('agv', false), 'Smart Automated Guided Vehicle'],
  ['a synonym', { ...termOf('uav', false), synonyms: [[termOf('drone', false)]] }, 'Drone'],
  ['characters within a run', termOf('机器', true), '服务机器人'],
  ['characters that skip others', termOf('中行', true), '中国银行'],
  ['a short form in pinyin', termOf('zhongkeyuan', false), '中国科学院自动化研究所'],
  ['similar sounds', { ...termOf('积器人', true), looseness: new Set(['sounds'] as const) }, '机器人'],
];

describe('the beginnings of a name', () => {
  it.each(MATCHES)('allow a match by %s', (_, term, name) => {
    expect(matchTerm(term, text(name))).toBeDefined();
    expect(mayMatch(term, beginningsOf(text(name)))).toBe(true);
  });

  it('exclude most other names', () => {
    const pairs = MATCHES.flatMap(([, term]) => MATCHES.map(([, , name]) => [term, text(name)] as const));
    const others = pairs.filter(([term, name]) => !matchTerm(term, name));
    const excluded = pairs.filter(([term, name]) => !mayMatch(term, beginningsOf(name)));
    expect(excluded.filter(([term, name]) => matchTerm(term, name))).toEqual([]);
    expect(excluded.length).toBeGreaterThan(others.length / 2);
  });
});
