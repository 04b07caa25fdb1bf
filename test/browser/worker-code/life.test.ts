import { expect } from 'chai';
import { until } from '../booking-form/page.ts';
import { FakeIssuer, mount, unmount } from './fixtures.ts';

/** The page goes out of sight, or comes back. */
const turn = (visibilityState: 'hidden' | 'visible') => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibilityState });
  document.dispatchEvent(new Event('visibilitychange'));
};

/** The screen's locks that are held. */
const fakeWakeLock = () => {
  const held = new Set<object>();
  const request = () => {
    const lock = {
      released: false,
      release: () => {
        lock.released = true;
        held.delete(lock);
        return Promise.resolve();
      },
    };
    held.add(lock);
    return Promise.resolve(lock);
  };
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
  return held;
};

/** What listens to the window and the document beyond `before`. */
const countListeners = () => {
  const open = new Map<string, number>();
  const real = { add: EventTarget.prototype.addEventListener, remove: EventTarget.prototype.removeEventListener };
  const count = (target: unknown, type: string, by: number) =>
    (target === window || target === document || target === undefined) && open.set(type, (open.get(type) ?? 0) + by);
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...values: Parameters<typeof real.add>) {
    count(this, values[0], 1);
    real.add.apply(this ?? window, values);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, ...values: Parameters<typeof real.remove>) {
    count(this, values[0], -1);
    real.remove.apply(this ?? window, values);
  };
  return {
    left: () => [...open].filter(([, number]) => number > 0).map(([type]) => type),
    stop: () => Object.assign(EventTarget.prototype, { addEventListener: real.add, removeEventListener: real.remove }),
  };
};

describe('a worker’s code in the life of a page', () => {
  afterEach(() => {
    unmount();
    Reflect.deleteProperty(document, 'visibilityState');
    Reflect.deleteProperty(navigator, 'wakeLock');
  });

  it('keeps the screen on while it is shown, and lets it sleep when it is hidden or removed', async () => {
    const held = fakeWakeLock();
    const { page, element } = await mount();
    await page.shows();
    await until(() => held.size === 1, 'the screen to be kept on');
    turn('hidden');
    await until(() => held.size === 0, 'the screen to be let go');
    turn('visible');
    await until(() => held.size === 1, 'the screen to be kept on again');
    element.remove();
    await until(() => held.size === 0, 'the screen to be let go');
  });

  it('does without it where there is none, or it is refused', async () => {
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request: () => Promise.reject(new Error('battery')) } });
    const { page } = await mount();
    await page.shows();
  });

  it('is off the screen while nobody sees it, asks nothing, and the same good one is there again afterwards', async () => {
    const { page, issuer } = await mount();
    await page.shows();
    turn('hidden');
    await page.isGone();
    const asked = issuer.calls.length;
    dispatchEvent(new Event('online'));
    expect(issuer.calls).to.have.length(asked);
    turn('visible');
    await page.reads(issuer.urls[0]!);
  });

  it('is a new one when the old one ran out while nobody saw it', async () => {
    const issuer = new FakeIssuer();
    issuer.lifeSeconds = 1;
    const { page } = await mount({ issuer });
    await page.shows();
    turn('hidden');
    const end = performance.now() + 1000;
    await until(() => performance.now() > end, 'a second');
    const seen: (string | undefined)[] = [];
    const watcher = new MutationObserver(() => seen.push(page.read()));
    watcher.observe(page.root, { subtree: true, childList: true });
    issuer.lifeSeconds = 60;
    turn('visible');
    await page.shows();
    watcher.disconnect();
    expect(seen).not.to.include(issuer.urls[0]);
    await page.reads(issuer.urls[1]!);
  });

  it('stops when something around it hides it, and goes on when it is shown', async () => {
    const parent = document.createElement('div');
    document.body.append(parent);
    const { page } = await mount({ parent });
    await page.shows();
    parent.hidden = true;
    await page.isGone();
    parent.hidden = false;
    await page.shows();
    parent.remove();
  });

  it('stays the same when it is moved in the page', async () => {
    const { page, element, issuer } = await mount();
    await page.shows();
    const parent = document.createElement('div');
    document.body.append(parent);
    parent.append(element);
    await element.updateComplete;
    await page.reads(issuer.urls[0]!);
    expect(issuer.urls).to.have.length(1);
    parent.remove();
  });

  it('leaves no listener, timer, stream or lock behind', async () => {
    const held = fakeWakeLock();
    const listeners = countListeners();
    try {
      const issuer = new FakeIssuer();
      issuer.refreshSeconds = 1;
      const { page, element } = await mount({ issuer });
      await page.shows();
      await until(() => issuer.urls.length > 1, 'the code to be renewed');
      element.remove();
      await until(() => held.size === 0 && issuer.watchers.size === 0, 'everything to stop');
      await until(() => listeners.left().length === 0, 'the last listener to go').catch(() => expect(listeners.left()).to.deep.equal([]));
      const asked = issuer.calls.length;
      const end = performance.now() + 1500;
      await until(() => performance.now() > end, 'longer than a code would have been renewed in');
      expect(issuer.calls).to.have.length(asked);
    } finally {
      listeners.stop();
    }
  });

  it('belongs to the new person when another signs in', async () => {
    const { page, element } = await mount();
    await page.shows();
    const other = new FakeIssuer();
    other.look({ maskedBy: '*美英' });
    element.adapter = other.adapter();
    await until(() => other.urls[0], 'the other one’s code');
    await page.reads(other.urls[0]!);
    await page.says('*美英');
  });
});
