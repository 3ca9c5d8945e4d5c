import { renderLinkedPlan } from './linked-plan.js';
import { boothName } from './plan.js';
import { renderPlan } from './render.js';
import { sampleHall } from './sample-hall.js';

const OPTIONS = { label: 'Centre Hall 1', language: 'en' } as const;
const HOSTILE = `"><script>alert('x')</script>&`;

/** The opening tag of the booth with an id. */
function tagOf(svg: string, id: string): string {
  return new RegExp(`<(?:a|g)[^>]*data-id="${id}"[^>]*>`).exec(svg)?.[0] ?? '';
}

describe('the name of a booth', () => {
  const [taken, free, held, blocked] = sampleHall().booths;

  it('is its code and the name of its exhibitor', () => {
    expect(boothName(taken!, 'en')).toBe('A1, Company A1 Co., Ltd.');
  });

  it('is its code and its state if it has no exhibitor', () => {
    const names = [free!, held!, blocked!].map((booth) => [boothName(booth, 'zh'), boothName(booth, 'en')]);
    expect(names).toEqual([
      ['A2, 空闲', 'A2, free'],
      ['A3, 保留', 'A3, held'],
      ['A4, 停用', 'A4, blocked'],
    ]);
  });

  it('does not contain the word for free if only the name of its exhibitor is missing', () => {
    const nameless = { id: 'a5', code: 'A5', outline: taken!.outline };
    expect([boothName(nameless, 'en'), boothName({ ...nameless, state: 'taken' }, 'zh')]).toEqual([
      'A5, assigned',
      'A5, 已分配',
    ]);
  });
});

describe('the markup of a plan', () => {
  it('has no style attribute, since a content security policy would refuse it', () => {
    const hall = { ...sampleHall(), background: { url: '/a.png', x: 0, y: 0, width: 45, height: 18 } };
    const here = { x: 5, y: 10, heading: 90 };
    expect(renderPlan(hall, { ...OPTIONS, here, way: [here, { x: 9, y: 10 }] })).not.toContain('style=');
  });

  it('rotates a background picture around its centre', () => {
    const background = { url: '/a.png', x: 10, y: 2, width: 20, height: 8, rotation: 90 };
    expect(renderPlan({ ...sampleHall(), background }, OPTIONS)).toContain('transform="rotate(90 200 60)"');
  });

  it('escapes all texts', () => {
    const hall = sampleHall();
    const booth = {
      ...hall.booths[0]!,
      id: HOSTILE,
      code: HOSTILE,
      name: HOSTILE,
      title: HOSTILE,
      href: HOSTILE,
    };
    const hostile = {
      ...hall,
      code: HOSTILE,
      booths: [booth, { ...booth, nameId: HOSTILE }],
      features: [{ ...hall.features![0]!, name: HOSTILE }],
      background: { url: HOSTILE, x: 0, y: 0, width: 1, height: 1 },
    };
    const options = { ...OPTIONS, label: HOSTILE };
    for (const svg of [renderPlan(hostile, options), renderLinkedPlan(hostile, options)]) {
      expect(svg).not.toMatch(/<script|'x'|"">|&(?!amp;|lt;|gt;|quot;|#39;)/);
    }
  });

  it.each([
    [0, 'East exit of the hall', -35.1],
    [180, 'East exit of the hall', 35.1],
    [90, 'East exit of the hall', 0],
    [0, 'East', 0],
  ])('turned by %d° shows the name "%s" within the floor', (heading, name, shift) => {
    const { features = [] } = sampleHall();
    const exit = features.find(({ kind }) => kind === 'EXIT')!;
    const hall = { ...sampleHall(), features: [{ ...exit, name }] };
    const x = /plan-feature-name"(?: x="([-.\d]+)")?/.exec(renderPlan(hall, { ...OPTIONS, heading }))!;
    expect(Number(x[1] ?? 0)).toBeCloseTo(shift, 0);
  });

  it('contains links for a page without scripts', () => {
    expect(tagOf(renderLinkedPlan(sampleHall(), OPTIONS), 'a1')).toBe(
      '<a href="#A1" aria-label="A1, Company A1 Co., Ltd." transform="translate(45)" class="booth tone-1" data-id="a1">',
    );
  });

  it('refers to the names of links in the page, which then sends each name once', () => {
    const booths = sampleHall().booths.map((booth) => ({ ...booth, nameId: `row-${booth.id}` }));
    const svg = renderLinkedPlan({ ...sampleHall(), booths }, OPTIONS);
    expect(tagOf(svg, 'a1')).toContain('aria-labelledby="row-a1"');
    expect(svg).not.toContain('Company');
  });

  it('contains the common parts of the links of a line once', () => {
    const lines = renderLinkedPlan(sampleHall(), OPTIONS).match(/<g transform="translate\(0 [\d.]+\)"/g);
    // A2 to A4 are drawn last, because they have no exhibitors.
    expect(lines).toEqual(['45', '75', '135', '45'].map((y) => `<g transform="translate(0 ${y})"`));
  });

  it('contains buttons for a page with scripts', () => {
    expect(tagOf(renderPlan(sampleHall(), OPTIONS), 'a2')).toContain('role="button" tabindex="-1"');
  });

  it('has one Tab stop, at the selected booth', () => {
    const svg = renderPlan(sampleHall(), { ...OPTIONS, selected: ['b5'] });
    expect(svg.match(/tabindex="0"/g)).toHaveLength(1);
    expect(tagOf(svg, 'b5')).toMatch(/tabindex="0".*aria-current="location"/);
  });

  it.each([renderPlan, renderLinkedPlan])('lights all booths of a selection in %p', (render) => {
    const svg = render(sampleHall(), { ...OPTIONS, selected: ['b6', 'b5', 'gone'] });
    expect([tagOf(svg, 'b5'), tagOf(svg, 'b6')].map((tag) => tag.includes('is-chosen'))).toEqual([
      true,
      true,
    ]);
    expect(svg.match(/aria-current/g)).toHaveLength(1);
    expect(tagOf(svg, 'b6')).toContain('aria-current');
    expect(svg).toContain('<path class="plan-chosen" d="M180 60h30v30h-30zM150 60h30v30h-30z"/>');
  });

  it('draws booths without exhibitors over their neighbours', () => {
    const svg = renderPlan(sampleHall(), OPTIONS);
    expect(svg.indexOf('data-id="a2"')).toBeGreaterThan(svg.indexOf('data-id="c12"'));
  });

  it('hatches blocked booths and the colours above the tenth', () => {
    const hall = sampleHall();
    const svg = renderPlan({ ...hall, booths: [{ ...hall.booths[0]!, tone: 11 }, hall.booths[3]!] }, OPTIONS);
    expect(svg.match(/class="booth-hatch"/g)).toHaveLength(2);
  });

  it('omits titles and signs on request', () => {
    expect(renderPlan(sampleHall(), OPTIONS)).toMatch(/plan-title.*plan-sign/);
    const svg = renderPlan(sampleHall(), { ...OPTIONS, titles: false, signs: false });
    expect(svg).not.toMatch(/plan-title|plan-sign|has-lines|<symbol/);
  });

  it('has no roles, names or focus if it is bare', () => {
    const svg = renderPlan(sampleHall(), { ...OPTIONS, bare: true });
    expect(svg).not.toMatch(/role=|aria-label|tabindex|<text/);
  });

  it('names the features of the floor in the language of the page', () => {
    const names = (language: 'zh' | 'en'): string[] =>
      Array.from(
        renderPlan({ ...sampleHall(), booths: [] }, { ...OPTIONS, language }).matchAll(
          /role="img" aria-label="([^"]+)"/g,
        ),
        (match) => match[1] ?? '',
      );
    expect(names('zh')).toEqual(['入口', 'East', '舞台', '洗手间', 'Robots', '北']);
    expect(names('en')).toEqual(['Entrance', 'East', 'Stage', 'Toilets', 'Robots', 'North']);
  });

  it('is upright if the floor is turned by a quarter', () => {
    const box = /viewBox="([^"]+)"/.exec(renderPlan(sampleHall(), { ...OPTIONS, heading: 90 }))?.[1];
    expect(box).toBe('121 -149 208 478');
  });
});
