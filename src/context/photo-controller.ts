import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { getPhoto } from '../contract/photos.ts';
import type { EnvironmentController } from './environment-controller.ts';

type Host = ReactiveControllerHost & HTMLElement & { readonly env: EnvironmentController };

/** A picture through the adapter, as an address that an `img` of this element may show; given back when it leaves. */
export class PhotoController implements ReactiveController {
  /** None while it is on its way, and where it cannot be had. */
  url: string | undefined;
  failed = false;
  #host: Host;
  #wanted: () => string | undefined;
  #photoId: string | undefined;
  #asking: AbortController | undefined;

  constructor(host: Host, wanted: () => string | undefined) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  hostUpdated(): void {
    const photoId = this.#wanted();
    if (photoId === this.#photoId) return;
    this.#drop();
    this.#photoId = photoId;
    if (photoId) void this.#load(photoId);
  }

  hostDisconnected(): void {
    this.#drop();
  }

  async #load(photoId: string): Promise<void> {
    const asking = (this.#asking = new AbortController());
    try {
      const blob = await this.#host.env.call(getPhoto, { photoId }, { signal: asking.signal });
      if (asking.signal.aborted) return;
      this.url = URL.createObjectURL(blob);
    } catch {
      if (asking.signal.aborted) return;
      this.failed = true;
    }
    this.#host.requestUpdate();
  }

  #drop(): void {
    this.#asking?.abort();
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = undefined;
    this.failed = false;
    this.#photoId = undefined;
  }
}
