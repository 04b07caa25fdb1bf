import { type ComplexAttributeConverter, LitElement, type PropertyDeclarations } from 'lit';
import type { Adapter, GetToken } from '../adapters/adapter.ts';
import { checked } from './checked.ts';
import { EnvironmentController } from './environment-controller.ts';
import type { LinliOptions, Theme } from './environment.ts';

/** `elder="false"` lets one element opt out of a portal in 长辈版; without the attribute the portal decides. */
const elderAttribute: ComplexAttributeConverter<boolean | undefined> = {
  fromAttribute: (value) => (value === null ? undefined : value !== 'false'),
};

/** What every element has, and nothing else: its surroundings. */
export abstract class LinliElement extends LitElement {
  static override properties: PropertyDeclarations = {
    adapter: { attribute: false },
    getToken: { attribute: false },
    apiBase: { attribute: 'api-base' },
    community: {},
    lang: {},
    theme: {},
    elder: { converter: elderAttribute },
  };

  /** Answers the contract; made by `defineAdapter`, `createSandboxAdapter` or `createHttpAdapter`. */
  declare adapter: Adapter | undefined;
  /** Answers the bearer token of who is signed in, or nothing. */
  declare getToken: GetToken | undefined;
  /** URL under which the contract's paths lie. @attr api-base */
  declare apiBase: string | undefined;
  /** The community's id. @attr */
  declare community: string | undefined;
  /** Language, such as `zh-CN` or `en`. @attr */
  declare lang: string;
  /** Colours: `auto` follows the device. @attr */
  declare theme: Theme | undefined;
  /** 长辈版: larger text and targets. @attr */
  declare elder: boolean | undefined;

  readonly env = new EnvironmentController(this, () => checked(this.options, `<${this.localName}>`));

  /** This element's own values, which beat the portal's. */
  protected get options(): LinliOptions {
    const { adapter, getToken, apiBase, community, lang, theme, elder } = this;
    return { adapter, getToken, apiBase, community, lang, theme, elder };
  }
}
