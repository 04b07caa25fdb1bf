import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { features, featuresOf } from '../../../../src/cli/check-config/features.ts';
import { operations as contract } from '../../../../src/contract/index.ts';

const elements = new URL('../../../../src/elements/', import.meta.url);
const context = new URL('../../../../src/context/', import.meta.url);

/** What of the context asks for an element. */
const asking = { 'photo-controller.ts': 'getPhoto', 'context/live.ts': 'watchBookings' };

/** The operations that an element's source imports from the contract, or names where it asks whether they are supported. */
const askedIn = (folder: string): string[] => {
  const found = new Set<string>();
  for (const file of globSync(`${folder}/**/*.ts`, { cwd: elements })) {
    const text = readFileSync(new URL(file, elements), 'utf8');
    // `import { a, type B } from '…/contract/x.ts'`, and the same where a part is loaded later.
    for (const [, names] of text.matchAll(/import \{([^}]+)\} from '[./]+contract\/[\w-]+\.ts'/g)) {
      for (const name of names!.split(',')) found.add(name.trim());
    }
    for (const [, name] of text.matchAll(/\.then\(\(\{ (\w+) \}\)/g)) found.add(name!);
    for (const [file, name] of Object.entries(asking)) if (text.includes(`${file}'`)) found.add(name);
  }
  return [...found].filter((name) => name in contract).sort();
};

describe('what the elements show', () => {
  for (const { element, folder, needs, parts } of features) {
    it(`${element}: the table of features names what its source asks, and nothing else`, () => {
      const told = new Set([...needs, ...parts.flatMap((part) => part.needs)]);
      assert.deepEqual([...told].sort(), askedIn(folder));
    });
  }

  it('knows every element that asks anything', () => {
    const folders = globSync('*/', { cwd: elements }).map((path) => path.replace(/\/$/, ''));
    const silent = folders.filter((folder) => !features.some((feature) => feature.folder === folder));
    assert.deepEqual(
      silent.filter((folder) => askedIn(folder).length > 0),
      [],
    );
  });

  it('looks at controllers of the context that still ask so', () => {
    assert.match(readFileSync(new URL('photo-controller.ts', context), 'utf8'), /call\(\s*getPhoto/);
    assert.match(readFileSync(new URL('live-hub.ts', context), 'utf8'), /supports\(watchBookings\)/);
  });

  it('shows all where the config names no operations, and hides what lacks one', () => {
    assert.ok(featuresOf(undefined).every(({ shows, hides }) => shows && hides.length === 0));
    const [form] = featuresOf({ listServices: true, listSlots: {}, quoteBooking: { unitPrice: true }, createBooking: false });
    assert.deepEqual([form!.shows, form!.lacks], [false, ['getCommunity', 'createBooking']]);
  });
});
