import { css, html, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Host, LinliOptions } from '../../context/environment.ts';
import { LinliErrorEvent } from '../../context/events.ts';
import type { Layer } from '../../context/layer.ts';
import { LinliElement } from '../../context/linli-element.ts';
import { loadConfig } from '../../context/load-config.ts';
import { environmentContext } from '../../context/portal-link.ts';
import { Provider } from '../../context/provider.ts';
import type { Problem } from '../../domain/problem.ts';

/**
 * Tells all Linli elements inside of it whom to ask, for which community, in which language and look.
 * A page may have several, with different backends, also one inside another.
 *
 * @element linli-portal
 * @slot - The page's own content, with Linli elements at any depth.
 * @event {LinliErrorEvent} linli-error - The config cannot be had, or an element inside failed.
 * @event {LinliSignInNeededEvent} linli-sign-in-needed - An element inside needs someone signed in.
 */
export class LinliPortal extends LinliElement {
  static override properties: PropertyDeclarations = {
    config: {},
    siteKey: { attribute: 'site-key' },
    hotline: {},
    host: {},
  };

  // No box of its own: a page's layout goes on as if it were not there.
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** URL of a JSON object with the same keys (`apiBase`, `community`, `lang`, …); attributes beat it. @attr */
  declare config: string | undefined;
  /** Publishable key of a site without a login. @attr site-key */
  declare siteKey: string | undefined;
  /** The number to call when something fails. @attr */
  declare hotline: string | undefined;
  /** The shell around the page, where it cannot be told by itself: `browser`, `zlb`, `wechat`, `alipay` or `dingtalk`. @attr */
  declare host: Host | undefined;

  #provider = new Provider(this, environmentContext);

  protected override get options(): LinliOptions {
    const { config, siteKey, hotline, host } = this;
    return { ...super.options, config, siteKey, hotline, host };
  }

  // Properties that were set before the upgrade are only here at the first update; until then elements inside wait.
  protected override willUpdate(changed: PropertyValues<this>): void {
    const { layer } = this.env;
    if (changed.has('config') && layer.awaiting) void this.#load(layer.awaiting);
    const last = this.#provider.value;
    const keys = Object.keys({ ...last, ...layer }) as (keyof Layer)[];
    if (!last || keys.some((key) => last[key] !== layer[key])) this.#provider.value = layer;
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  async #load(url: string): Promise<void> {
    try {
      await loadConfig(url);
    } catch (problem) {
      this.dispatchEvent(new LinliErrorEvent('config', problem as Problem));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-portal': LinliPortal;
  }
}
