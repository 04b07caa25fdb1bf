/**
 * An element from its tag, properties and children. Text is always text: nothing here parses HTML.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown>} [props] DOM properties; `aria-…` and other names with a dash become attributes, `on…` listeners
 * @param {...(Node | string | false | undefined)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export const el = (tag, props = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (name.includes('-') || !(name in node)) node.setAttribute(name, String(value));
    else Object.assign(node, { [name]: value });
  }
  node.append(...children.filter((child) => child !== false && child !== undefined));
  return node;
};
