import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Adapter } from '../adapters/adapter.ts';
import type { LiveEvent } from '../domain/live.ts';
import type { EnvironmentController } from './environment-controller.ts';
import { hubOf } from './live-hub.ts';

type Host = ReactiveControllerHost & HTMLElement & { readonly env: EnvironmentController };

/** Tells an element what happens, while it is on the page: `booking`, `code`, or `reset` to ask for everything again. All elements of one adapter share one connection. */
export class LiveController implements ReactiveController {
  #host: Host;
  #heard: (event: LiveEvent) => void;
  #adapter: Adapter | undefined;
  #leave: (() => void) | undefined;

  constructor(host: Host, heard: (event: LiveEvent) => void) {
    this.#host = host;
    this.#heard = heard;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listenTo(this.#host.env.value.adapter);
  }

  // Who answers may come, or change, later.
  hostUpdated(): void {
    if (this.#host.isConnected) this.#listenTo(this.#host.env.value.adapter);
  }

  hostDisconnected(): void {
    this.#listenTo(undefined);
  }

  #listenTo(adapter: Adapter | undefined): void {
    if (adapter === this.#adapter) return;
    this.#leave?.();
    this.#adapter = adapter;
    this.#leave = adapter && hubOf(adapter).join((event) => this.#heard(event));
  }
}
