import { buildStyles } from '../../../web/site/styles.mjs';
import { prunedStyle } from '../../../web/site/pruned-style.mjs';

describe('the pruned style', () => {
  it.each([
    ['.a{color:red}.off{color:red}', '.a{color:red}'],
    ['.a,.off .b{color:red}', '.a{color:red}'],
    ['.a.off:hover{color:red}', ''],
    ['@media print{.off{color:red}}', ''],
    ['@media print{.off{color:red}.a{color:red}}', '@media print{.a{color:red}}'],
  ])('has no rules for absent classes: %s', (style, pruned) => {
    expect(prunedStyle(style, ['off'])).toBe(pruned);
  });

  it.each([
    ['.off-side{color:red}'],
    ['.is-off{color:red}'],
    ['.a:not(.off){color:red}'],
    ['.a:not(:is(.off,.b)){color:red}'],
    ['.a:not(:has(.off)){color:red}'],
    ['.a:nth-child(2n+1):lang(zh){color:red}'],
    ['@font-face{font-family:Sign;src:url(/off.woff2)}'],
    ['@layer base,off;@layer base{.a{color:red}}'],
  ])('keeps rules that only resemble them: %s', (style) => {
    expect(prunedStyle(style, ['off'])).toBe(style);
  });

  it.each([
    ['.a:is(.off,.b){color:red}', '.a:is(.b){color:red}'],
    ['.a:where(.b,.off .c) .d{color:red}', '.a:where(.b) .d{color:red}'],
    ['.a:is(.b:not(.c),.off){color:red}', '.a:is(.b:not(.c)){color:red}'],
    ['.a:is(:is(.off,.b),.off){color:red}', '.a:is(:is(.b)){color:red}'],
    ['.a:is(.off){color:red}', ''],
    ['.a:has(> .off){color:red}', ''],
  ])('contains only the alternatives that can apply: %s', (style, pruned) => {
    expect(prunedStyle(style, ['off'])).toBe(pruned);
  });

  it('has no rules for settings of kiosks and the console', () => {
    const settings = [
      ':root[data-theme=dark]{color:red}',
      ':root[data-contrast=more] .a{color:red}',
      ':root[data-motion=none] .a{color:red}',
    ];
    expect(prunedStyle(`${settings.join('')}:root[data-theme=auto]{color:red}`)).toBe(
      ':root[data-theme=auto]{color:red}',
    );
  });

  it.each([
    ['.a{--x:1;color:red}', '.a{color:red}'],
    ['.a{--x:var(--y);--y:var(--z);--z:1}.b{color:red}', '.b{color:red}'],
    ['.a{--x: 1;color:var(--x)}', '.a{--x:1;color:var(--x)}'],
    ['.a{--y:1}.b{color:var(--x,var(--y))}', '.a{--y:1}.b{color:var(--x,var(--y))}'],
  ])('has no custom properties without a reader: %s', (style, pruned) => {
    expect(prunedStyle(style)).toBe(pruned);
  });

  it.each([
    ['.a{animation:turn 1s}', true],
    ['.a{animation-name:turn}', true],
    ['.a{animation:turn-back 1s}', false],
    ['.a{color:red}', false],
  ])('contains only used keyframes: %s, %s', (rule, isPlayed) => {
    const frames = '@keyframes turn{0%{opacity:0}to{opacity:1}}';
    expect(prunedStyle(frames + rule)).toBe(isPlayed ? frames + rule : rule);
  });

  it('has balanced brackets and no empty parts', async () => {
    const { styles } = await buildStyles();
    for (const style of Object.values(styles)) {
      expect(style.split('{')).toHaveLength(style.split('}').length);
      expect(style.split('(')).toHaveLength(style.split(')').length);
      expect(style).not.toMatch(/,\{|\{\}|\(\)|\(,|,\)/);
    }
  });
});
