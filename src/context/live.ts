import type { ReactiveController } from 'lit';
import type { LiveEvent } from '../domain/live.ts';
import type { LinliElement } from './linli-element.ts';

/** Tells an element what happens, while it is on the page. All elements of one adapter share one connection. */
export class LiveController implements ReactiveController {
  readonly host: LinliElement;
  readonly heard: (event: LiveEvent) => void;

  constructor(host: LinliElement, heard: (event: LiveEvent) => void) {
    this.host = host;
    this.heard = heard;
    host.addController(this);
  }

  hostConnected(): void {}
}
