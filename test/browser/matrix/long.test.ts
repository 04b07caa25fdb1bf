import { config, expect } from 'chai';
import type { Answers } from '../../../src/adapters/define.ts';
import { cleaning, nanny, windows, type FakeBackend } from '../booking-form/fixtures.ts';
import { layoutFaults } from './checks/faults.ts';
import { sizes, widths } from './plan.ts';
import { openScene, type Scene } from './stage.ts';
import { states, type State, type StateName } from './states.ts';
import { resize } from '../viewport.ts';

config.truncateThreshold = 0;

const repeated = (text: string) => text.repeat(Math.ceil(200 / text.length)).slice(0, 200);

const texts = {
  'Chinese of 200 signs': repeated('一个名字特别特别长的服务'),
  'a word of 200 letters': repeated('Donaudampfschifffahrt'),
  emoji: '👩‍👩‍👧‍👦'.repeat(18),
  'right-to-left text': repeated('خدمة تنظيف المنزل '),
};

/** The backend's words and the person's are all long; the service that is chosen keeps its short name, by which the page finds it. */
const withLong = (text: string, state: State): State => {
  const change = (backend: FakeBackend): Partial<Answers> => {
    const answers = backend.answers();
    const lengthen = { name: text, summary: text, category: text, unit: text };
    backend.services = [
      { ...cleaning, summary: text, intake: [{ ...cleaning.intake[0]!, label: text }] },
      { ...windows, ...lengthen },
      { ...nanny, ...lengthen },
    ];
    return {
      listWorkers: async (input, options) => {
        const page = await answers.listWorkers!(input, options);
        return { items: page.items.map((worker) => ({ ...worker, maskedName: text })) };
      },
      quoteBooking: async (input, options) => {
        const quote = await answers.quoteBooking!(input, options);
        return { ...quote, lines: quote.lines.map((line) => ({ ...line, label: text })) };
      },
      getCommunity: async (input, options) => ({ ...(await answers.getCommunity!(input, options)), name: text }),
      createBooking: async (input, options) => {
        const booking = await answers.createBooking!(input, options);
        const items = booking.items.map((item) => ({ ...item, service: { ...item.service, name: text } }));
        return { ...booking, items, id: text };
      },
      ...state.change?.(backend),
    };
  };
  return { ...state, change };
};

const shown: StateName[] = ['service', 'time', 'who', 'review', 'booked'];

for (const [what, text] of Object.entries(texts))
  describe(`a form full of ${what}`, function () {
    this.timeout(30_000);
    let scene: Scene;
    afterEach(() => scene.close());

    for (const state of shown)
      for (const theme of ['light', 'elder'] as const)
        it(`cuts nothing and stays in its place at ${state} in ${theme}`, async () => {
          const plain = states[state];
          const reach: State['reach'] =
            state === 'booked'
              ? async (page) => {
                  await page.book();
                  await page.isAt('预约成功');
                }
              : plain.reach;
          scene = await openScene(theme, { ...withLong(text, plain), reach });
          for (const width of widths) {
            await resize(width, sizes[width]);
            expect(layoutFaults(theme).join('\n'), `${width} px`).to.equal('');
          }
        });
  });
