import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { longestUrl } from '../../../src/domain/code-policy.ts';
import { qrModules } from '../../../src/host/qr-code.ts';
import { fitQr, quietZone } from '../../../src/ui/qr-canvas.ts';

/** Modules of version 13. */
const largest = 69;

const url = fc.stringMatching(/^[A-Za-z0-9_.-]{40,264}$/).map((token) => `https://portal.example/verify#t=${token}`.slice(0, longestUrl));

describe('the QR code of a worker', () => {
  it('is of version 13 at most, whatever the longest address holds', () => {
    fc.assert(
      fc.property(url, (text) => qrModules(text).length <= largest),
      { numRuns: 50 },
    );
    assert.equal(qrModules('x'.repeat(longestUrl)).length, largest);
  });

  it('has four device pixels a module and its quiet zone on a screen 320 px wide', () => {
    const { modulePixels, pixels } = fitQr(largest, 320);
    assert.equal(modulePixels, 4);
    assert.equal(pixels, (largest + 2 * quietZone) * 4);
    assert.ok(pixels <= 320);
  });

  it('takes as many whole pixels as there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 21, max: largest }), fc.integer({ min: 200, max: 3000 }), (modules, width) => {
        const { modulePixels, pixels } = fitQr(modules, width);
        const whole = modules + 2 * quietZone;
        assert.ok(Number.isInteger(modulePixels) && pixels <= width && pixels + whole > width);
      }),
    );
  });
});
