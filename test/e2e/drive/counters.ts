import { launch, type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { findChromium } from '../../../scripts/engines.ts';

/** A Chromium that also tells what it keeps in memory, and whose camera is a moving test picture that nobody is asked about. */
export const launchCounting = async (): Promise<Browser> => {
  const engine = await findChromium();
  if (!engine) throw new Error('what is left behind is counted in Chromium');
  const args = [...engine.args, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  return launch({ executablePath: engine.path, args, defaultViewport: { width: 390, height: 844 } });
};

export interface Kept {
  nodes: number;
  listeners: number;
}

/** After what nobody holds any more has been thrown away. */
export const countKept = async (session: CDPSession): Promise<Kept> => {
  // Twice: the first round runs finalisers, whose own garbage the second takes.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
};

export type { Page };
