const OFF = "raccourcis=non";

/** j and k walk a list, n starts, p takes charge, / searches, ? explains. One key each, so they can be switched off (WCAG 2.1.4). */
export function shortcuts() {
  const help = document.querySelector<HTMLDialogElement>("#raccourcis");
  const active = help?.querySelector<HTMLInputElement>("input[name=raccourcis]");
  if (active) {
    active.checked = !document.cookie.includes(OFF);
    active.addEventListener("change", () => {
      document.cookie = active.checked ? "raccourcis=; path=/; max-age=0" : `${OFF}; path=/; max-age=31536000; samesite=lax`;
    });
  }
  document.querySelectorAll("[data-opens=raccourcis]").forEach((button) => {
    button.toggleAttribute("hidden", help === null);
    button.addEventListener("click", () => help?.showModal());
  });

  document.addEventListener("keydown", (event) => {
    // While one writes: the form is sent without leaving the keyboard. Two keys, so it needs no switch.
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing && event.target instanceof Element) {
      if (follow(event.target.closest("form")?.querySelector<HTMLElement>('[data-shortcut="ctrl+enter"]') ?? null)) {
        event.preventDefault();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || document.cookie.includes(OFF)) {
      return;
    }
    if (act(event.key, help)) {
      event.preventDefault();
    }
  });
}

function act(key: string, help: HTMLDialogElement | null): boolean {
  switch (key) {
    case "j":
      return walk(1);
    case "k":
      return walk(-1);
    case "n":
      return follow(document.querySelector<HTMLElement>("[data-shortcut=n]"));
    case "p":
      return follow(document.querySelector<HTMLElement>("[data-shortcut=p]"));
    case "/":
      return focus(document.querySelector<HTMLElement>("input[type=search]"));
    case "?":
      help?.showModal();
      return help !== null;
    default:
      return false;
  }
}

function walk(step: number): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("a.r-list-title")];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  return focus(rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)] ?? null);
}

function focus(element: HTMLElement | null): boolean {
  element?.focus();
  element?.scrollIntoView({ block: "nearest" });
  return element !== null;
}

function follow(element: HTMLElement | null): boolean {
  element?.click();
  return element !== null;
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) || document.querySelector("dialog[open]") !== null;
}
