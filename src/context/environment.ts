import type { Adapter, GetToken } from '../adapters/adapter.ts';
import type { HttpConfig } from '../adapters/http/config.ts';

export type Theme = 'auto' | 'light' | 'dark';
/** The shell around the page: 浙里办, WeChat, Alipay, DingTalk (also 浙政钉), or none. */
export type Host = 'browser' | 'zlb' | 'wechat' | 'alipay' | 'dingtalk';

/** What a page may say about its elements: attributes and properties of a portal, `configure()`, or a JSON config. */
export interface LinliOptions {
  /**
   * URL under which the contract's paths lie, such as `https://portal.example/api/v1`; or, in a config file and in code, how to ask
   * a backend that speaks otherwise (docs/connect-your-backend.md).
   */
  apiBase?: string | HttpConfig | undefined;
  /** URL of a JSON object with these same keys. What is said here beats what the file says. */
  config?: string | undefined;
  /** Answers the contract instead of `apiBase`. */
  adapter?: Adapter | undefined;
  getToken?: GetToken | undefined;
  community?: string | undefined;
  /** BCP 47, such as `zh-CN` or `en`. */
  lang?: string | undefined;
  theme?: Theme | undefined;
  /** 长辈版: larger text and targets. */
  elder?: boolean | undefined;
  siteKey?: string | undefined;
  /** The number to call when something fails. */
  hotline?: string | undefined;
  host?: Host | undefined;
}

/** What an element lives in, after its own values, its portal's and the page's. Frozen. */
export interface Environment {
  readonly adapter?: Adapter | undefined;
  readonly lang: string;
  readonly theme: Theme;
  readonly elder: boolean;
  readonly community?: string | undefined;
  readonly siteKey?: string | undefined;
  readonly hotline?: string | undefined;
  readonly host?: Host | undefined;
}
