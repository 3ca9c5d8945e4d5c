import { decisionWords } from './decision-words.js';

const NEWS = {
  event: { 'zh-Hans': '双创周', en: 'Innovation Week' },
  exhibitor: { en: 'Robots Inc.' },
  locales: ['zh-Hans', 'en'],
  note: 'Bring a robot.',
};

describe('the mail about a decision', () => {
  it.each(['APPROVE', 'REJECT', 'WAITLIST', 'REQUEST_CHANGES'])('of %s has words of its own', (decision) => {
    const { subject, text } = decisionWords({ ...NEWS, decision });
    expect(subject).toMatch(/^Robots Inc\.: .+ · .+/);
    expect(text).toMatch(/^Robots Inc\. · 双创周\n/);
    expect(text).toContain('Bring a robot.');
    expect(subject + text).not.toContain(decision);
  });
});
