/** Draws horizontal bars as SVG, which browsers show in the light or dark colours of the system. */

const WIDTH = 760;
/** The space to the left of the axis, and to the right of its end, where the longest bar has its value. */
const LABELS = 250;
const VALUES = 90;
const TOP = 92;
const BAR = 16;
const BETWEEN_BARS = 3;
const BETWEEN_GROUPS = 16;
const BOTTOM = 48;
/** The approximate number of characters in a line of a label. */
const LINE = 32;
/** The approximate width of a character. */
const LETTER = 7.5;
const TICKS = 5;

const STYLE = `
  .ground { fill: #ffffff; } text { fill: #1c2733; font: 13px system-ui, sans-serif; }
  .title { font-size: 17px; font-weight: 600; } .soft { fill: #55636f; } .grid { stroke: #d5dce2; }
  .bar0 { fill: #14618f; } .bar1 { fill: #a5b4c0; } .bar2 { fill: #6fa8c7; }
  .limit { stroke: #b3261e; stroke-width: 2; stroke-dasharray: 4 3; }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #10181f; } text { fill: #e6edf2; } .soft { fill: #9fb0bd; } .grid { stroke: #2c3a45; }
    .bar0 { fill: #58b0e3; } .bar1 { fill: #5d6d79; } .bar2 { fill: #2f7ba6; } .limit { stroke: #ff8a80; }
  }
`;

/**
 * A chart as SVG. Each group has a bar for each series; `null` omits one. A group may have a limit. A bar longer
 * than `maximum` ends at the edge but shows its value. The metadata contains the chart.
 */
export function barChart(chart) {
  const { title, subtitle, unit, series, groups } = chart;
  const heightOf = ({ values }) =>
    values.filter((value) => value !== null).length * (BAR + BETWEEN_BARS) + BETWEEN_GROUPS;
  const height = TOP + groups.reduce((sum, group) => sum + heightOf(group), 0) + BOTTOM;
  const ticks = ticksOf(maximumOf(chart));
  const x = (value) => LABELS + Math.min(value / ticks.at(-1), 1) * (WIDTH - LABELS - VALUES);
  let top = TOP;
  const groupTexts = groups.map((group) => {
    const place = { top, height: heightOf(group) };
    top += place.height;
    return groupOf(group, place, { x, edge: ticks.at(-1), unit });
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escape(title)}">
<metadata>${escape(JSON.stringify(chart))}</metadata>
<style>${STYLE}</style>
<rect class="ground" width="${WIDTH}" height="${height}" rx="8"/>
<text class="title" x="20" y="30">${escape(title)}</text>
<text class="soft" x="20" y="50">${escape(subtitle)}</text>
${legendOf(series, groups)}
${axisOf(ticks, x, height - BOTTOM, unit)}
${groupTexts.join('\n')}
</svg>
`;
}

/** The chart in the metadata of an SVG. */
export function chartIn(svg) {
  const [, text] = /<metadata>(.*)<\/metadata>/.exec(svg);
  return JSON.parse(unescape(text));
}

function maximumOf({ groups, maximum }) {
  return maximum ?? Math.max(...groups.flatMap(({ values, limit }) => [...values, limit ?? 0]));
}

/** The ticks from 0 in steps of 1, 2 or 5 times a power of ten. The last one is not below the maximum. */
function ticksOf(maximum) {
  const roughStep = maximum / TICKS;
  const power = 10 ** Math.floor(Math.log10(roughStep));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= roughStep);
  return Array.from({ length: Math.ceil(maximum / step) + 1 }, (_, index) => index * step);
}

function axisOf(ticks, x, bottom, unit) {
  const lines = ticks.map(
    (tick) =>
      `<path class="grid" d="M${round(x(tick))} ${TOP - 8}V${bottom}"/>` +
      `<text class="soft" x="${round(x(tick))}" y="${bottom + 18}" text-anchor="middle">${numberOf(tick)}</text>`,
  );
  return `${lines.join('\n')}\n<text class="soft" x="${WIDTH - VALUES + 34}" y="${bottom + 18}">${escape(unit)}</text>`;
}

/** The names of the series in one line, and of the limit if there is one. */
function legendOf(series, groups) {
  let x = LABELS;
  const entry = (mark, name) => {
    const text = `${mark(x)}<text x="${x + 18}" y="76">${escape(name)}</text>`;
    x += 36 + LETTER * name.length;
    return text;
  };
  const bars = series.map((name, index) =>
    entry((left) => `<rect class="bar${index}" x="${round(left)}" y="65" width="12" height="12"/>`, name),
  );
  const isLimited = groups.some(({ limit }) => limit !== undefined);
  const limit = entry((left) => `<path class="limit" d="M${round(left + 6)} 63V79"/>`, 'limit');
  return [...bars, ...(isLimited ? [limit] : [])].join('\n');
}

function groupOf({ label, values, limit }, { top, height }, scale) {
  const middle = top + (height - BETWEEN_GROUPS) / 2;
  const lines = linesOf(label);
  const name = lines.map(
    (line, index) =>
      `<text x="${LABELS - 12}" y="${round(middle + 4 + (index - (lines.length - 1) / 2) * 15)}" text-anchor="end">${escape(line)}</text>`,
  );
  const bars = values
    .map((value, index) => ({ value, index }))
    .filter(({ value }) => value !== null)
    .map(({ value, index }, place) =>
      barOf({ value, limit }, { index, y: top + place * (BAR + BETWEEN_BARS) }, scale),
    );
  const bound =
    limit === undefined
      ? []
      : [
          `<path class="limit" d="M${round(scale.x(limit))} ${top - 3}V${round(top + height - BETWEEN_GROUPS)}"/>`,
        ];
  return [...name, ...bars, ...bound].join('\n');
}

/** A bar with its value, placed beside the line of the limit. A bar that ends at the edge has a gap there. */
function barOf({ value, limit }, { index, y }, { x, edge, unit }) {
  const end = x(value);
  const text = `${numberOf(value)} ${unit}`;
  const limitX = limit === undefined ? 0 : x(limit);
  const isInTheWay = limitX >= end && limitX < end + 10 + LETTER * text.length;
  const isCut = value > edge;
  return [
    `<rect class="bar${index}" x="${LABELS}" y="${y}" width="${round(Math.max(end - LABELS, 1))}" height="${BAR}"/>`,
    ...(isCut ? [`<path class="ground" d="M${round(end - 24)} ${y + BAR}l8 -${BAR}h6l-8 ${BAR}z"/>`] : []),
    `<text x="${round((isInTheWay ? limitX : end) + 6)}" y="${y + 12.5}">${escape(text)}</text>`,
  ].join('');
}

/** A label in lines of whole words. */
function linesOf(label) {
  const lines = [''];
  for (const word of label.split(' ')) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (line.length > LINE) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

function numberOf(value) {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

function round(value) {
  return Number(value.toFixed(1));
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function unescape(text) {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
