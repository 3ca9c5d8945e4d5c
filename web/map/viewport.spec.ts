import fc from 'fast-check';
import { Viewport, WHOLE_VIEW } from './viewport.js';

const DRAWING = { x: -14, y: -14, width: 478, height: 208 };

const sizes = fc.record({
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 200, max: 2000 }),
});
const views = fc.record({
  x: fc.integer({ min: -9000, max: 9000 }),
  y: fc.integer({ min: -9000, max: 9000 }),
  scale: fc.double({ min: 0.1, max: 50, noNaN: true }),
});

describe('the view of a plan', () => {
  it('shows the whole plan at first', () => {
    const viewport = new Viewport(DRAWING, { width: 956, height: 1000 });
    const { x, y, scale } = viewport.limit(WHOLE_VIEW);
    expect([x, y, scale].map((value) => Math.abs(value))).toEqual([0, 0, 1]);
  });

  it('is never empty: a limited view covers the middle of the element', () => {
    fc.assert(
      fc.property(sizes, views, (size, wanted) => {
        const viewport = new Viewport(DRAWING, size);
        const { x, y, scale } = viewport.limit(wanted);
        const middle = viewport.toDrawing({ x: size.width / 2, y: size.height / 2 });
        const place = { x: (middle.x - x) / scale, y: (middle.y - y) / scale };
        return (
          place.x >= DRAWING.x - 0.01 &&
          place.x <= DRAWING.x + DRAWING.width + 0.01 &&
          place.y >= DRAWING.y - 0.01 &&
          place.y <= DRAWING.y + DRAWING.height + 0.01
        );
      }),
    );
  });

  it('does not change when it is limited again', () => {
    fc.assert(
      fc.property(sizes, views, (size, wanted) => {
        const viewport = new Viewport(DRAWING, size);
        const once = viewport.limit(wanted);
        const twice = viewport.limit(once);
        expect(twice.x).toBeCloseTo(once.x, 6);
        expect(twice.y).toBeCloseTo(once.y, 6);
        expect(twice.scale).toBe(once.scale);
      }),
    );
  });

  it('keeps the point below the pointer in place', () => {
    const viewport = new Viewport(DRAWING, { width: 956, height: 416 });
    const at = { x: 200, y: 80 };
    const before = viewport.zoom(WHOLE_VIEW, 3, at);
    const after = viewport.zoom(before, 1.3, at);
    expect((at.x - after.x) / after.scale).toBeCloseTo((at.x - before.x) / before.scale, 6);
  });

  it('shows a point after it is revealed', () => {
    const viewport = new Viewport(DRAWING, { width: 956, height: 416 });
    const view = viewport.reveal(viewport.centreOn({ x: 20, y: 20 }, 4), { x: 400, y: 150 });
    const seen = { x: 400 * view.scale + view.x, y: 150 * view.scale + view.y };
    expect(seen.x).toBeLessThan(viewport.visible.x + viewport.visible.width);
    expect(seen.y).toBeLessThan(viewport.visible.y + viewport.visible.height);
  });

  it('does not move to reveal a visible point', () => {
    const viewport = new Viewport(DRAWING, { width: 956, height: 416 });
    const view = viewport.centreOn({ x: 200, y: 90 }, 3);
    expect(viewport.reveal(view, { x: 210, y: 95 })).toEqual(view);
  });

  it('has a size even if its element has none', () => {
    expect(new Viewport(DRAWING, { width: 0, height: 0 }).pixels).toBe(1);
  });
});
