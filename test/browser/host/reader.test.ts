import { expect } from 'chai';
import { readPhoto } from '../../../src/host/photo-file.ts';
import { drawQr, pngOf } from '../worker-verifier/camera.ts';

const text = 'https://portal.example/verify#t=AbCd.eyJpc3MiOiJsaW5saSJ9.AAAA';

const photoOf = (draw: (context: CanvasRenderingContext2D, qr: HTMLCanvasElement) => void, width: number, height: number) =>
  pngOf((canvas) => {
    const qr = document.createElement('canvas');
    drawQr(qr, text, 4);
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#d8d2c8';
    context.fillRect(0, 0, width, height);
    draw(context, qr);
  });

describe('a photo of a code', () => {
  it('is read as it is', async () => {
    expect(await readPhoto(await pngOf((canvas) => drawQr(canvas, text)))).to.deep.equal({ found: text });
  });

  it('is read in a corner of a large photo, turned a little', async () => {
    const file = await photoOf(
      (context, qr) => {
        context.translate(1500, 1900);
        context.rotate(0.2);
        context.drawImage(qr, 0, 0, 900, 675);
      },
      2600,
      3200,
    );
    expect(await readPhoto(file)).to.deep.equal({ found: text });
  });

  it('is read on transparent ground', async () => {
    const file = await pngOf((canvas) => {
      const qr = document.createElement('canvas');
      drawQr(qr, text);
      Object.assign(canvas, { width: qr.width, height: qr.height });
      const context = canvas.getContext('2d')!;
      const source = qr.getContext('2d')!.getImageData(0, 0, qr.width, qr.height);
      for (let at = 0; at < source.data.length; at += 4) if (source.data[at]! > 128) source.data[at + 3] = 0;
      context.putImageData(source, 0, 0);
    });
    expect(await readPhoto(file)).to.deep.equal({ found: text });
  });

  it('without a code says so', async () => {
    expect(await readPhoto(await photoOf(() => undefined, 800, 600))).to.deep.equal({ why: 'no-code' });
  });

  it('that is none says so', async () => {
    expect(await readPhoto(new File(['not a picture'], 'a.png', { type: 'image/png' }))).to.deep.equal({ why: 'no-picture' });
    expect(await readPhoto(new File([], 'empty.png', { type: 'image/png' }))).to.deep.equal({ why: 'no-picture' });
  });
});
