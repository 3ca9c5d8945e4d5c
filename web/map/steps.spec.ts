import type { PlanBooth, Point } from './plan.js';
import { rowsOf } from './rows.js';
import { rectangle, rowOfBooths } from './sample-hall.js';
import { stepIcon, stepsOf, stepsThrough, stepText, walkText } from './steps.js';

/** East 10 m, south 8 m, then west 5 m, to a booth south of its end. */
const WAY: Point[] = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 8 },
  { x: 5, y: 8 },
];
const BOOTH: PlanBooth = { id: 'a', code: 'A1', outline: rectangle(3.5, 8.75, 3, 3) };

function texts(heading: number | undefined, language: 'zh' | 'en', way = WAY): string[] {
  return stepsOf(way, heading, BOOTH).map((step) => stepText(step, language));
}

describe('the steps of a way', () => {
  it('contain turns from the view of the walker', () => {
    expect(texts(0, 'en')).toEqual([
      'Turn right, go 10 m',
      'Turn right, go 8 m',
      'Turn right, go 5 m',
      'You are there · on the left',
    ]);
  });

  it('are available in Chinese', () => {
    expect(texts(180, 'zh')).toEqual(['左转 10 米', '右转 8 米', '右转 5 米', '到达 · 在左手边']);
  });

  it.each([
    [90, 'Go straight on for 10 m'],
    [270, 'Turn around, go 10 m'],
    [-270, 'Go straight on for 10 m'],
    [undefined, 'Start and go 10 m'],
  ])('start for a heading of %s with "%s"', (heading, text) => {
    expect(texts(heading, 'en')[0]).toBe(text);
  });

  it('omit parts that are too short to notice', () => {
    const way = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 0.5 },
      { x: 20, y: 0.5 },
    ];
    expect(texts(90, 'en', way)[0]).toBe('Go straight on for 20 m');
  });

  it('name the row at a turn', () => {
    const steps = stepsOf(WAY, 0, BOOTH, rowsOf(rowOfBooths('D', 7)));
    expect(steps.map((step) => stepText(step, 'zh'))).toContain('在 D 排右转 5 米');
  });

  it('lead through the doors of two halls', () => {
    const inside = stepsOf(WAY, undefined, BOOTH);
    const steps = stepsThrough(stepsOf(WAY.slice(0, 2), 0, BOOTH), 'N2', inside);
    expect(steps.map((step) => stepText(step, 'en'))).toEqual([
      'Turn right, go 10 m',
      'Leave the hall for N2',
      'From the entrance of N2, go 10 m',
      'Turn right, go 8 m',
      'Turn right, go 5 m',
      'You are there · on the left',
    ]);
  });

  it('round long ways to five metres', () => {
    const way = [
      { x: 0, y: 0 },
      { x: 33, y: 0 },
    ];
    expect(texts(90, 'en', way)[0]).toBe('Go straight on for 35 m');
  });

  it('contain only the arrival at the end of a way', () => {
    expect(texts(180, 'en', [{ x: 5, y: 8 }])).toEqual(['You are there · straight ahead']);
  });

  it('have an icon each', () => {
    expect(stepsOf(WAY, 180, BOOTH).map(stepIcon)).toEqual([
      'corner-up-left',
      'corner-up-right',
      'corner-up-right',
      'map-pin',
    ]);
  });

  it('take at least one minute', () => {
    expect([walkText(WAY, 'zh'), walkText(WAY, 'en')]).toEqual(['步行约 1 分钟', 'About 1 minute on foot']);
  });
});
