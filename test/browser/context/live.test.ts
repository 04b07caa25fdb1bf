import { expect } from 'chai';
import type { Adapter, WatchOptions } from '../../../src/adapters/adapter.ts';
import { configure } from '../../../src/context/configure.ts';
import { define } from '../../../src/context/define.ts';
import { LinliElement } from '../../../src/context/linli-element.ts';
import { LiveController } from '../../../src/context/live.ts';
import type { LiveEvent } from '../../../src/domain/live.ts';
import { cleanUp, find, place } from './fixtures.ts';

/** An element that shows how often it was told something. */
class EarElement extends LinliElement {
  heard: LiveEvent[] = [];
  live = new LiveController(this, (event) => {
    this.heard.push(event);
    this.requestUpdate();
  });

  protected override render() {
    return `${this.heard.length}`;
  }
}

/** A backend that tells when the test says so. */
const telling = () => {
  const open = new Set<(event: LiveEvent) => void>();
  let streams = 0;
  async function* watch({ signal }: WatchOptions): AsyncGenerator<LiveEvent> {
    streams += 1;
    const unread: LiveEvent[] = [];
    let wake = () => {};
    const hear = (event: LiveEvent) => (unread.push(event), wake());
    const stop = () => wake();
    open.add(hear);
    signal.addEventListener('abort', stop);
    try {
      while (!signal.aborted) {
        const event = unread.shift();
        if (event) yield event;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      open.delete(hear);
    }
  }
  const adapter: Adapter = { supports: () => true, call: () => new Promise(() => undefined), watch };
  const tell = (event: LiveEvent) => open.forEach((hear) => hear(event));
  return { adapter, tell, open: () => open.size, streams: () => streams };
};

const ears = (count: number) => place('<ear-element></ear-element>'.repeat(count));
const all = () => [...document.querySelectorAll<EarElement>('ear-element')];

/** Until it is so; mocha ends a test that waits in vain. */
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise(requestAnimationFrame);
};

describe('elements that listen', () => {
  before(() => define('ear-element', EarElement));
  afterEach(cleanUp);

  it('share one connection, and all of them hear', async () => {
    const { adapter, tell, open, streams } = telling();
    configure({ adapter });
    ears(20);
    await until(() => open() > 0);
    tell({ type: 'booking', bookingId: 'b-1', version: 2 });
    await until(() => all().every(({ heard }) => heard.length === 1));
    expect([open(), streams()]).to.deep.equal([1, 1]);
  });

  it('let it go with the last of them, and open it again with the next', async () => {
    const { adapter, open, streams } = telling();
    configure({ adapter });
    for (let times = 1; times <= 3; times++) {
      ears(3);
      await until(() => open() === 1);
      all().forEach((ear) => ear.remove());
      await until(() => open() === 0);
      expect(streams()).to.equal(times);
    }
  });

  it('keep it when they are moved in the page', async () => {
    const { adapter, tell, open, streams } = telling();
    configure({ adapter });
    ears(1);
    await until(() => open() === 1);
    const ear = find<EarElement>('ear-element');
    place('').append(ear);
    await new Promise(requestAnimationFrame);
    tell({ type: 'code' });
    await until(() => ear.heard.length === 1);
    expect([open(), streams()]).to.deep.equal([1, 1]);
  });

  it('listen to another backend as soon as they have another', async () => {
    const [one, other] = [telling(), telling()];
    configure({ adapter: one.adapter });
    ears(2);
    await until(() => one.open() === 1);
    configure({ adapter: other.adapter });
    await until(() => one.open() === 0 && other.open() === 1);
    one.tell({ type: 'reset' });
    other.tell({ type: 'code' });
    await until(() => all().every(({ heard }) => heard.length > 0));
    expect(all().map(({ heard }) => heard.map(({ type }) => type))).to.deep.equal([['code'], ['code']]);
  });

  it('listen once they know to whom', async () => {
    const { adapter, open } = telling();
    ears(1);
    await find<EarElement>('ear-element').updateComplete;
    configure({ adapter });
    await until(() => open() === 1);
  });

  it('leave no listener on the page and no stream after a hundred mounts', async () => {
    const kept = new Set<unknown>();
    const places = [document, window];
    for (const target of places) {
      target.addEventListener = function (this: EventTarget, type: string, hear: EventListener) {
        kept.add(hear);
        EventTarget.prototype.addEventListener.call(target, type, hear);
      };
      target.removeEventListener = function (this: EventTarget, type: string, hear: EventListener) {
        kept.delete(hear);
        EventTarget.prototype.removeEventListener.call(target, type, hear);
      };
    }
    const { adapter, open, streams } = telling();
    configure({ adapter });
    for (let times = 0; times < 100; times++) ears(1).remove();
    ears(1);
    await until(() => open() === 1);
    all().forEach((ear) => ear.remove());
    await until(() => open() === 0);
    for (const target of places) for (const own of ['addEventListener', 'removeEventListener']) Reflect.deleteProperty(target, own);
    expect([kept.size, streams()]).to.deep.equal([0, 1]);
  });
});
