import { dragging } from "../dragging";

const AGAIN = 4000;
const MOST_ANSWERS = 600;

type Change = { form: string; url: string; body: URLSearchParams; whole: boolean };
type Htmx = { process(node: Element): void };

/**
 * Around the forms that edit a draft: each change is sent by itself, one after the other, and only what it changed is taken from the page that
 * comes back. What is being typed is never replaced, unless its own fields differ or something is wrong with it.
 */
class Editor extends HTMLElement {
  private readonly queue: Change[] = [];
  private readonly renamed = new Map<string, string>();
  private isSending = false;

  connectedCallback() {
    this.addEventListener("submit", (event) => this.submitted(event as SubmitEvent));
    this.addEventListener("change", (event) => this.changed(event.target as HTMLInputElement));
    this.addEventListener("keydown", (event) => this.moved(event));
    dragging(this, (key, target, place) => {
      const plan = this.form("plan")!;
      this.send(plan, { Do: `deplacer:${key}`, Target: target, Place: String(place) }, true);
    });
    this.dataset.ready = "true";
  }

  private form(region: string) {
    return this.querySelector<HTMLFormElement>(`#${region} form`);
  }

  private submitted(event: SubmitEvent) {
    event.preventDefault();
    const button = event.submitter as HTMLButtonElement | null;
    this.send(event.target as HTMLFormElement, button?.name ? { [button.name]: button.value } : {}, true);
  }

  private changed(input: HTMLInputElement) {
    if (input.form && input.form === this.form("fiche")) {
      this.send(input.form, {}, false);
    }
  }

  // Alt and an arrow move the part whose link has the focus.
  private moved(event: KeyboardEvent) {
    const part = (event.target as Element).closest("[data-key]");
    if (event.altKey && part && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      this.send(this.form("plan")!, { Do: `${event.key === "ArrowUp" ? "monter" : "descendre"}:${part.getAttribute("data-key")}` }, true);
    }
  }

  private send(form: HTMLFormElement, more: Record<string, string>, whole: boolean) {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string") {
        body.append(name, value);
      }
    }
    for (const [name, value] of Object.entries(more)) {
      body.set(name, value);
    }
    this.queue.push({ form: form.closest("[data-region]")!.id, url: form.getAttribute("action")!, body, whole });
    void this.work();
  }

  private async work() {
    if (this.isSending) {
      return;
    }
    this.isSending = true;
    for (let change = this.queue[0]; change; change = this.queue[0]) {
      try {
        await this.post(change);
        this.queue.shift();
      } catch {
        this.say("Connexion interrompue : restez sur cette page, vos modifications partiront au retour du réseau.");
        await new Promise((resolve) => setTimeout(resolve, AGAIN));
      }
    }
    this.isSending = false;
  }

  private async post(change: Change) {
    const url = this.renamed.get(change.url) ?? change.url;
    this.refresh(change, url);
    const answer = await fetch(url, { method: "POST", body: change.body, headers: { "X-Requested-With": "relais-editor" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.querySelector<HTMLElement>("relais-editor");
    if (!next) {
      this.queue.length = 1;
      this.say(answer.status >= 500 ? "La modification n’a pas pu être enregistrée. Rechargez la page." : "Votre session a expiré : reconnectez-vous dans un autre onglet, puis recommencez.");
      return;
    }
    if (answer.status === 409) {
      this.queue.length = 1;
    }
    if (change.form === "fiche" && !change.body.get("Do")) {
      this.renamed.set(url, next.dataset.url!);
      this.renamed.set(change.url, next.dataset.url!);
    }
    this.take(next, change, answer.ok);
  }

  // What went before this change may have given the draft another version and the part another name.
  private refresh(change: Change, url: string) {
    change.body.set("Version", this.querySelector<HTMLInputElement>("#plan input[name=Version]")!.value);
    if (change.body.has("Name") && url !== change.url && change.body.get("Name") === keyOf(change.url)) {
      change.body.set("Name", keyOf(url));
    }
    const answers = [...new FormData(this.form("apercu") ?? undefined)].filter(([name, value]) => name.startsWith("Reponses.") && typeof value === "string");
    if (change.form !== "apercu" && answers.length < MOST_ANSWERS) {
      answers.forEach(([name, value]) => change.body.append(name, value as string));
    }
  }

  private take(next: HTMLElement, change: Change, isKept: boolean) {
    const focus = describe(document.activeElement);
    this.dataset.url = next.dataset.url;
    history.replaceState(history.state, "", next.dataset.url!);
    for (const region of next.querySelectorAll<HTMLElement>("[data-region]")) {
      const shown = this.querySelector(`#${region.id}`)!;
      if ("keep" in region.dataset && !change.whole && isKept && shape(shown) === shape(region)) {
        this.keep(shown, region);
      } else if (region.id !== "apercu" || change.form === "apercu" || !shown.contains(document.activeElement)) {
        shown.replaceWith(region);
        (window as unknown as { htmx?: Htmx }).htmx?.process(region);
      }
    }
    restore(this, focus);
  }

  private keep(shown: Element, region: Element) {
    shown.querySelector("form")!.setAttribute("action", region.querySelector("form")!.getAttribute("action")!);
    for (const live of region.querySelectorAll("[data-live]")) {
      shown.querySelector(`#${CSS.escape(live.id)}`)?.replaceWith(live);
    }
    for (const name of ["Version", "Name"]) {
      const from = region.querySelector<HTMLInputElement>(`input[name=${name}]`);
      const to = shown.querySelector<HTMLInputElement>(`input[name=${name}]`);
      if (from && to) {
        to.value = from.value;
      }
    }
    region.querySelectorAll<HTMLInputElement>("input[type=hidden][name^='Option.']").forEach((code) => {
      shown.querySelector<HTMLInputElement>(`input[name="${code.name}"]`)!.value = code.value;
    });
  }

  private say(sentence: string) {
    const notice = document.createElement("div");
    notice.className = "r-notice r-late";
    notice.textContent = sentence;
    const state = this.querySelector("#etat")!;
    state.querySelector(":scope > .r-notice.r-late:not([data-code])")?.remove();
    state.prepend(notice);
  }
}

function keyOf(url: string) {
  return new URL(url, location.href).searchParams.get("element") ?? "";
}

/** The fields of a form and their choices, without what they hold; whether something is wrong with it. */
function shape(region: Element) {
  const fields = [...region.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input,select,textarea,button")];
  return [region.querySelectorAll(".r-error").length, ...fields.map((field) => `${field.name}/${field.type}/${field.name === "Do" ? field.value : ""}/${field instanceof HTMLSelectElement ? field.options.length : ""}`)].join();
}

function describe(element: Element | null) {
  return element?.id ? `#${CSS.escape(element.id)}` : element instanceof HTMLButtonElement && element.name ? `button[name="${element.name}"][value="${CSS.escape(element.value)}"]` : "";
}

function restore(scope: Element, focus: string) {
  if (focus && !scope.contains(document.activeElement)) {
    scope.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
  }
}

customElements.define("relais-editor", Editor);
