import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { barChart, chartIn } from '../../bench/plots/bar-chart.mjs';
import { drawPlots } from '../../bench/plots/draw-plots.mjs';
import { PLOTS } from '../../bench/plots/plots.mjs';
import { documentNamed } from './documents.js';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/images/performance');
const { text } = documentNamed('docs/performance.md');

/** The numbers in the section of a plot; each also multiplied by 1,000, for seconds as milliseconds. */
function numbersBeside(file: string): number[] {
  const section = text.split(/^## /m).find((each) => each.includes(`(images/performance/${file})`)) ?? '';
  const numbers = [...section.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) =>
    Number(digits.replaceAll(',', '')),
  );
  return numbers.flatMap((number) => [number, number * 1000]);
}

describe('the plots of docs/performance.md', () => {
  const files = readdirSync(FOLDER);

  it('are exactly the plots that the benchmark draws', () => {
    expect(files.toSorted()).toEqual(
      Object.keys(PLOTS)
        .map((name) => `${name}.svg`)
        .toSorted(),
    );
  });

  it('are as the current program draws them', () => {
    const svgs = files.map((file) => readFileSync(path.join(FOLDER, file), 'utf8'));
    expect(svgs.map((svg) => barChart(chartIn(svg)))).toEqual(svgs);
  });

  it('have values that agree with the table of their section', () => {
    const wrong = files.flatMap((file) => {
      const { groups } = chartIn(readFileSync(path.join(FOLDER, file), 'utf8'));
      const written = numbersBeside(file);
      const isWritten = (value: number) =>
        written.some((number) => Math.abs(number - value) <= 0.015 * value);
      const shown = groups.flatMap(({ values }) => values.filter((value) => value !== null));
      if (shown.length === 0) return [`${file}: no values`];
      return shown.filter((value) => !isWritten(value)).map((value) => `${file}: ${value}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the benchmark', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-plots-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('draws a plot only for an existing result in the current format', () => {
    const page = { page: 'home', 'LCP ms': 700 };
    writeFileSync(path.join(folder, 'site-1.json'), JSON.stringify({ date: 'the first', rows: [page] }));
    const lines: string[] = [];
    const draw = (results: string) =>
      drawPlots([], (line) => lines.push(line), { results, images: path.join(folder, 'images') });
    expect([draw(folder), draw(path.join(folder, 'nowhere'))]).toEqual([0, 0]);
    expect(lines.filter((line) => !line.endsWith(': no result, unchanged'))).toEqual([]);
    const bars = { 'LCP ms': 1000 };
    writeFileSync(path.join(folder, 'site-0.json'), JSON.stringify({ date: 'now', rows: [page], bars }));
    draw(folder);
    expect(lines.at(-2)).toMatch(/site\.svg: result of now$/);
  });
});

describe('a bar chart', () => {
  const chart = {
    title: 'Times of <reads>',
    subtitle: 'less is better',
    unit: 'ms',
    series: ['ours', 'theirs'],
    maximum: 10,
    groups: [
      { label: 'a list', values: [4, 8], limit: 6 },
      { label: 'a tree', values: [2, 40] },
      { label: 'a page', values: [3, null] },
    ],
  };
  const svg = barChart(chart);
  const widths = [
    ...svg.matchAll(/<rect class="bar\d" x="250"[^>]* width="(?<width>[\d.]+)" height="16"/g),
  ].map(({ groups }) => Number(groups!.width));

  it('has bars in proportion to their values and cuts longer ones at the edge', () => {
    expect(widths).toEqual([4, 8, 2, 10, 3].map((value) => value * 42));
    expect(svg).toContain('>40 ms</text>');
  });

  it('has a line for each limit, with its name', () => {
    expect(svg.match(/<path class="limit"/g)).toHaveLength(2);
    expect(svg).toContain('>limit</text>');
  });

  it('has its title and escapes text', () => {
    expect(svg).toContain('>Times of &lt;reads></text>');
    expect(chartIn(svg)).toEqual(chart);
  });

  it('has colours for the dark mode', () => {
    expect(svg).toContain('@media (prefers-color-scheme: dark)');
  });
});
