import type { LinliElement } from '../../context/linli-element.ts';
import { getCommunity } from '../../contract/community.ts';

/** The number to call: the page's own, else the community's, asked for beside the first code so that it is there when nothing else is. */
export class Hotline {
  #element: LinliElement;
  #number: string | undefined;
  #community: string | undefined;

  constructor(element: LinliElement) {
    this.#element = element;
  }

  get number(): string | undefined {
    return this.#element.env.value.hotline ?? this.#number;
  }

  ask(): void {
    const { community: communityId, hotline } = this.#element.env.value;
    if (hotline || !communityId || this.#community === communityId) return;
    this.#community = communityId;
    this.#element.env.call(getCommunity, { communityId }).then(
      (community) => {
        this.#number = community.hotline;
        this.#element.requestUpdate();
      },
      () => (this.#community = undefined),
    );
  }
}
