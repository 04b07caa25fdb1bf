/** A violation of the page policy, as the browser reports it. */
export interface Violation {
  directive: string;
  blocked: string;
  sample: string;
}

export interface Heard {
  type: string;
  /** Everything that the event itself says, as JSON. */
  fields: string;
}

/** Runs in the page before anything else, so it closes over nothing: takes down what the page does that nobody sees. */
export const watch = () => {
  const violations: Violation[] = [];
  const said: string[] = [];
  const heard: Heard[] = [];

  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    violations.push({ directive: effectiveDirective, blocked: blockedURI, sample });
  });

  const asText = (value: unknown): string => {
    if (value instanceof Error) return `${value.name}: ${value.message} ${asText(value.cause ?? '')} ${asText({ ...value })}`;
    try {
      return typeof value === 'string' ? value : JSON.stringify(value);
    } catch {
      return String(value);
    }
  };
  for (const level of ['debug', 'log', 'info', 'warn', 'error', 'trace', 'table', 'dir'] as const) {
    const original = console[level].bind(console);
    console[level] = (...args: unknown[]) => {
      said.push(`${level}: ${args.map(asText).join(' ')}`);
      original(...args);
    };
  }
  addEventListener('error', ({ message, error }) => said.push(`uncaught: ${message} ${asText(error)}`));
  addEventListener('unhandledrejection', ({ reason }) => said.push(`unhandled: ${asText(reason)}`));

  const isOwn = (value: object) => value !== Event.prototype && value !== CustomEvent.prototype && value !== Object.prototype;
  const fieldsOf = (event: Event): string => {
    const fields: Record<string, unknown> = {};
    if ('detail' in event) fields['detail'] = event.detail;
    for (let level: object = event; isOwn(level); level = Object.getPrototypeOf(level) as object) {
      for (const name of Object.getOwnPropertyNames(level)) {
        if (name !== 'constructor' && name !== 'isTrusted') fields[name] = (event as unknown as Record<string, unknown>)[name];
      }
    }
    return JSON.stringify(fields);
  };
  // Every event of ours, whatever it is called and whether it bubbles or not.
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('linli-')) heard.push({ type: event.type, fields: fieldsOf(event) });
    return dispatch.call(this, event);
  };

  return { violations, said, heard };
};
