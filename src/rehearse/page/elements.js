// Makes elements, and brings what is on show up to date without losing a press, the focus or a place in a list.
//
// Knows: the document. Does not know: what any of it means.

export function el(name, attributes, ...children) {
  const element = document.createElement(name);
  set(element, attributes);
  element.append(...children);
  return element;
}

export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** Makes `parent` hold `wanted`; what is there already stays the same element, so that a press or the focus on it is not lost. */
export function morph(parent, wanted) {
  const free = [...parent.childNodes];
  const kept = wanted.map((node) => {
    const at = free.findIndex((old) => alike(old, node));
    return at < 0 ? node : free.splice(at, 1)[0];
  });
  for (const old of free) old.remove();
  kept.forEach((child, index) => {
    const node = wanted[index];
    if (parent.childNodes[index] !== child) parent.insertBefore(child, parent.childNodes[index] ?? null);
    if (child === node) return;
    if (child.nodeType === Node.TEXT_NODE) {
      if (child.data !== node.data) child.data = node.data;
      return;
    }
    for (const { name } of [...child.attributes]) if (!node.hasAttribute(name)) child.removeAttribute(name);
    for (const { name, value } of node.attributes) if (child.getAttribute(name) !== value) child.setAttribute(name, value);
    morph(child, [...node.childNodes]);
  });
}

/** A button is the same by what it does, a row by its first button, all else by its class. */
function alike(one, other) {
  const mark = (node) => node.dataset?.data ?? (node.className === "row" ? node.firstChild?.dataset.data : node.classList?.[0]);
  return one.nodeName === other.nodeName && mark(one) === mark(other);
}

/** Makes the children of `parent` match `items` by id; fills only what is new or changed, and keeps the focus where it was. */
export function patch(parent, items, name, fill) {
  const focused = parent.contains(document.activeElement) ? document.activeElement : null;
  const wanted = new Map(items.map((item) => [`${item.place ?? ""} ${item.id}`, item]));
  for (const child of [...parent.children]) if (!wanted.has(child.itemKey)) child.remove();
  const present = new Map([...parent.children].map((child) => [child.itemKey, child]));
  let index = 0;
  for (const [key, item] of wanted) {
    const child = present.get(key) ?? document.createElement(name);
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
    const print = JSON.stringify(item);
    if (child.itemPrint !== print) {
      const held = child !== document.activeElement && child.contains(document.activeElement);
      fill(child, item);
      if (held && !child.contains(document.activeElement)) child.focus({ preventScroll: true });
    }
    child.itemKey = key;
    child.itemPrint = print;
    index += 1;
  }
  if (focused?.isConnected && document.activeElement === document.body) focused.focus({ preventScroll: true });
}
