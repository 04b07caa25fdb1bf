import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { operations } from '../../../src/contract/index.ts';
import { ask } from '../../../src/testing/behaviour/portal.ts';
import { createStage, refusalOf } from './stage.ts';

const { getPhoto } = operations;
const { portal, world } = createStage();
const pictureOf = (photoId: string) => ask(portal, getPhoto, { photoId });

describe('the picture of a worker', () => {
  it('is drawn, says so, and is the same each time', async () => {
    const picture = await pictureOf('photo-w-001');
    assert.equal(picture.type, 'image/svg+xml');
    const text = await picture.text();
    assert.match(text, />演示头像<\/text>/);
    assert.equal(await (await pictureOf('photo-w-001')).text(), text);
  });

  it('is another for everybody, and holds neither name nor script', async () => {
    const texts = new Set<string>();
    for (const { record, name } of world.workers) {
      const text = await (await pictureOf(record.photoId!)).text();
      texts.add(text);
      assert.ok(!text.includes(name) && !/script|href|on\w+=|NaN|undefined/i.test(text), record.id);
      assert.ok(text.length < 6000, `${record.id}: ${text.length}`);
    }
    assert.equal(texts.size, world.workers.length);
  });

  it('is nobody’s who is not known', async () => {
    for (const photoId of ['photo-w-999', 'w-001', 'photo-w-001/..', 'photo-', 'photo-w-1']) {
      assert.equal((await refusalOf(pictureOf(photoId))).code, 'not-found', photoId);
    }
  });
});
