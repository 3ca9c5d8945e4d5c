import type { PlanBooth, PlanHall, Point } from './plan.js';

/** A hall for tests: rows A and B back to back, row C across an aisle, a wall, columns and other features. */

export function rectangle(x: number, y: number, width: number, depth: number): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + depth },
    { x, y: y + depth },
  ];
}

/** Booths of three by three metres in a line, with a gap of three metres after the sixth. */
export function rowOfBooths(letter: string, y: number, count = 12): PlanBooth[] {
  return Array.from({ length: count }, (_, index) => {
    const code = `${letter}${index + 1}`;
    const x = 3 + index * 3 + (index < 6 ? 0 : 3);
    return {
      id: code.toLowerCase(),
      code,
      outline: rectangle(x, y, 3, 3),
      tone: (index % 10) + 1,
      sign: 'bot',
      name: `Company ${code} Co., Ltd.`,
      title: `Company ${code}`,
      href: `#${code}`,
    };
  });
}

/** 45 m by 18 m; A2 is free, A3 held, A4 blocked. */
export function sampleHall(): PlanHall {
  const booths = [...rowOfBooths('A', 3), ...rowOfBooths('B', 6), ...rowOfBooths('C', 12)];
  const states = { A2: 'free', A3: 'held', A4: 'blocked' } as const;
  return {
    code: 'H1',
    name: 'Hall 1',
    width: 45,
    depth: 18,
    north: 0,
    booths: booths.map((booth) =>
      booth.code in states
        ? {
            id: booth.id,
            code: booth.code,
            outline: booth.outline,
            state: states[booth.code as keyof typeof states],
            href: booth.href,
          }
        : booth,
    ),
    features: [
      { kind: 'ENTRANCE', outline: rectangle(20, 17.5, 4, 0.5) },
      { kind: 'EXIT', outline: rectangle(44.5, 9, 0.5, 3), name: 'East' },
      { kind: 'STAGE', outline: rectangle(30, 15.5, 6, 2) },
      { kind: 'SERVICE', service: 'TOILET', outline: rectangle(0, 16, 2, 2) },
      { kind: 'COLUMN', outline: rectangle(22.2, 7, 0.6, 0.6) },
      { kind: 'WALL', outline: rectangle(42.5, 0, 0.2, 8) },
      { kind: 'LABEL', outline: rectangle(36, 0, 6, 2), name: 'Robots' },
    ],
  };
}
