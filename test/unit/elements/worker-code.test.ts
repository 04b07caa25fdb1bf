import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lifeSeconds } from '../../../src/domain/code-policy.ts';
import { retryInMs, secondsLeft, shownCode } from '../../../src/elements/worker-code/state.ts';

const seconds = fc.integer({ min: 0, max: 1000 });

describe('the life of a worker’s code on the screen', () => {
  it('is no longer than a code may live, and is counted from when it was asked for', () => {
    fc.assert(
      fc.property(seconds, seconds, seconds, (expiresInSeconds, refreshInSeconds, askedAt) => {
        const code = shownCode([], { expiresInSeconds, refreshInSeconds }, askedAt);
        assert.ok(code.expiresAt <= askedAt + Math.min(lifeSeconds, expiresInSeconds) * 1000);
      }),
    );
  });

  it('is renewed before it ends, and never in a rush', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1000 }), seconds, (expiresInSeconds, refreshInSeconds) => {
        const { refreshAt, expiresAt } = shownCode([], { expiresInSeconds, refreshInSeconds }, 0);
        assert.ok(refreshAt < expiresAt && refreshAt >= 1000);
      }),
    );
  });

  it('is told in whole seconds, the last of which ends with the code', () => {
    const code = shownCode([], { expiresInSeconds: 60, refreshInSeconds: 45 }, 0);
    assert.deepEqual(
      [0, 1, 59_001, 59_999, 60_000, 90_000].map((now) => secondsLeft(code, now)),
      [60, 60, 1, 1, 0, 0],
    );
  });
});

describe('asking again after a failure', () => {
  it('comes later each time, and at most half a minute and a bit apart', () => {
    const waits = [1, 2, 3, 4, 5, 20].map((failures) => retryInMs(failures, { code: 'offline' }, () => 0));
    assert.deepEqual(waits, [2000, 4000, 8000, 16_000, 30_000, 30_000]);
    assert.ok(retryInMs(20, { code: 'offline' }, () => 0.999) < 38_000);
  });

  it('waits as long as the server said', () => {
    assert.equal(
      retryInMs(1, { code: 'rate-limited', retryAfterSeconds: 50 }, () => 0),
      50_000,
    );
  });
});
