import type { LinliElement } from '../../context/linli-element.ts';
import { getCommunity } from '../../contract/community.ts';

/** The community around: whom to call, and what its clocks say. */
export class Place {
  timeZone = 'Asia/Shanghai';
  #hotline: string | undefined;
  #element: LinliElement;
  #asked: string | undefined;

  constructor(element: LinliElement) {
    this.#element = element;
  }

  get hotline(): string | undefined {
    return this.#element.env.value.hotline ?? this.#hotline;
  }

  /** Once for each community; without an answer the portal's number stands. */
  async ask(): Promise<void> {
    const { env } = this.#element;
    const { community } = env.value;
    if (!community || community === this.#asked || !env.supports(getCommunity)) return;
    this.#asked = community;
    try {
      const { hotline, timeZone } = await env.call(getCommunity, { communityId: community });
      this.timeZone = timeZone;
      this.#hotline = hotline;
      this.#element.requestUpdate();
    } catch {
      this.#asked = undefined;
    }
  }
}
