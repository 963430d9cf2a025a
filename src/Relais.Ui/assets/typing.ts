type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Told = { xhr: XMLHttpRequest; target: Element };

const asked = new WeakMap<XMLHttpRequest, Map<string, string>>();
const since = new WeakMap<XMLHttpRequest, Map<string, string>>();
const sending = new WeakMap<XMLHttpRequest, Element[]>();

/**
 * What one types while the server draws the questions again stays: it is put back into the new ones, which are then asked for once more.
 * Files that are leaving stay too: their field is not drawn again.
 */
export function typing() {
  on("htmx:beforeRequest", ({ xhr, target }) => asked.set(xhr, values(target)));
  on("htmx:beforeSwap", ({ xhr, target }) => {
    const before = asked.get(xhr);
    since.set(xhr, new Map([...values(target)].filter(([key, value]) => before && before.get(key) !== value)));
    sending.set(xhr, [...target.querySelectorAll("relais-upload[id]")]);
  });
  on("htmx:afterSwap", ({ xhr }, drawn) => {
    sending.get(xhr)?.filter((upload) => !upload.isConnected).forEach((upload) => document.getElementById(upload.id)?.replaceWith(upload));
    restore(since.get(xhr), drawn.closest("form") ?? drawn);
  });
}

function on(name: string, act: (told: Told, where: Element) => void) {
  document.addEventListener(name, (event) => {
    const told = (event as CustomEvent<Told>).detail;
    if (told.target instanceof Element) {
      act(told, event.target as Element);
    }
  });
}

function restore(typed: Map<string, string> | undefined, form: Element) {
  if (!typed?.size) {
    return;
  }
  const back = fields(form).filter((field) => typed.has(key(field)) && typed.get(key(field)) !== value(field));
  for (const field of back) {
    const kept = typed.get(key(field))!;
    if (isTicked(field)) {
      field.checked = kept === "on";
    } else {
      field.value = kept;
    }
  }
  back.at(-1)?.dispatchEvent(new Event("change", { bubbles: true }));
}

function values(scope: Element) {
  return new Map(fields(scope).map((field) => [key(field), value(field)]));
}

function fields(scope: Element) {
  return [...scope.querySelectorAll<Field>("input[name]:not([type=hidden], [type=file]), select[name], textarea[name]")];
}

function key(field: Field) {
  return isTicked(field) ? `${field.name}=${field.value}` : field.name;
}

function value(field: Field) {
  return isTicked(field) ? (field.checked ? "on" : "") : field.value;
}

function isTicked(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox");
}
