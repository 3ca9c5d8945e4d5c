import { type Subscribed, untilReceived } from './live.js';

describe('the wait for the messages of a subscription', () => {
  const subscribed = (received: Subscribed['received'], ended: Promise<unknown>): Subscribed => ({
    received,
    ended,
    stop: () => undefined,
  });
  const isOpen = new Promise(() => undefined);

  it('ends with the messages', async () => {
    const received: Subscribed['received'] = [];
    const wait = untilReceived(subscribed(received, isOpen), 1);
    received.push({ data: { revision: 2 } });
    await expect(wait).resolves.toBeUndefined();
  });

  it('ends with the messages of a subscription that has ended meanwhile', async () => {
    const one = subscribed([{ data: { revision: 2 } }], Promise.resolve());
    await expect(untilReceived(one, () => one.received.length === 1)).resolves.toBeUndefined();
  });

  it('names the reason if the subscription ends before', async () => {
    const one = subscribed([], Promise.resolve([{ message: 'The event does not exist.' }]));
    await expect(untilReceived(one, () => false)).rejects.toThrow(
      'The subscription ended after 0 messages: [{"message":"The event does not exist."}]',
    );
  });
});
