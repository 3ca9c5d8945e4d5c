import { shownActor, storedActor } from './actor-name.js';

describe('the name of an actor', () => {
  it.each([
    [
      'API key CRM (live) (01900000-0000-7000-8000-000000000001)',
      'API key CRM (live) (KAZAAAAAAcACAAAAAAAAAAQ)',
    ],
    ['kiosk Gate (01900000-0000-7000-8000-000000000001)', 'kiosk Gate (DAZAAAAAAcACAAAAAAAAAAQ)'],
    ['wang@example.org', 'wang@example.org'],
    ['command line', 'command line'],
    ['API key (KAZAAAAAAcACAAAAAAAAAAQ) (no id)', 'API key (KAZAAAAAAcACAAAAAAAAAAQ) (no id)'],
  ])('%s is shown as %s and converted back', (stored, shown) => {
    expect([shownActor(stored), storedActor(shown)]).toEqual([shown, stored]);
  });
});
