type Attributes = Readonly<Record<string, string | boolean>>;

/** An element with plain text; the page never parses text as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

export function find(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`No element ${id}`);
  return found;
}
